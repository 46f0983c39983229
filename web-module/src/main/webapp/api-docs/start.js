SwaggerUIBundle({
  url: '../api/v1/openapi',
  dom_id: '#interface',
  deepLinking: true,
  validatorUrl: null,
});
