/* Keys and small comforts; the pages work without it. Every action is a button or a link of its own. */
(function () {
  'use strict';

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function dialogOpen() {
    return Array.from(document.querySelectorAll('.ui-dialog')).some(function (dialog) {
      return dialog.offsetParent !== null;
    });
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialogOpen()) {
      return;
    }
    if (event.key === '/') {
      var search = document.querySelector('.find input[type=text], .find input[type=search], .find .ui-autocomplete-input');
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
})();
