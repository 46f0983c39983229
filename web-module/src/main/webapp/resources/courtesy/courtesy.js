/* Keys and small comforts; the pages work without it. Every action is a button or a link of its own. */
(function () {
  'use strict';

  /* PrimeFaces tells its scripts the page's nonce a moment after the page is there; who is quicker would be refused. */
  var script = document.querySelector('script[nonce]');
  if (window.PrimeFaces && script) {
    PrimeFaces.csp.init(script.nonce);
  }

  function shown(element) {
    return element !== null && element.getClientRects().length > 0;
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function dialogOpen() {
    return Array.from(document.querySelectorAll('.ui-dialog')).some(shown);
  }

  /* "/" jumps into the search, a letter presses the button that bears it. */
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialogOpen()) {
      return;
    }
    if (event.key === '/') {
      var search = document.querySelector('.find .ui-autocomplete-input');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
      return;
    }
    var button = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  /* Enter searches at once, unless a proposal is chosen; PrimeFaces would wait for its proposals and do nothing. */
  document.addEventListener('keydown', function (event) {
    var form = event.key === 'Enter' && event.target.closest('.find');
    if (form && !shown(document.querySelector('.ui-autocomplete-panel .ui-state-highlight'))) {
      event.preventDefault();
      event.stopPropagation();
      form.querySelector('input[type=submit]').click();
    }
  }, true);
})();
