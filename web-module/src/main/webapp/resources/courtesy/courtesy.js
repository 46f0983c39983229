/* Keys and small comforts; the pages work without it. Every action is a button or a link of its own. */
(function () {
  'use strict';

  /* PrimeFaces tells its scripts the page's nonce a moment after the page is there; who is quicker would be refused. */
  var script = document.querySelector('script[nonce]');
  if (window.PrimeFaces && script) {
    PrimeFaces.csp.init(script.nonce);
  }

  /* Times are told by the clock of whoever reads them; the server has to know where that is. */
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.cookie = 'courtesy-zone=' + encodeURIComponent(zone) + ';path=' + document.documentElement.dataset.home
      + ';max-age=31536000;SameSite=Lax';
  }

  /* On a narrow window areas and reports stand in a line that may be longer than the window: the present one is to be seen. */
  document.querySelectorAll('.side [aria-current="page"], .pages [aria-current="page"]').forEach(function (here) {
    here.scrollIntoView({block: 'nearest', inline: 'nearest'});
  });

  function shown(element) {
    return element !== null && element.getClientRects().length > 0;
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function dialogOpen() {
    return Array.from(document.querySelectorAll('.ui-dialog, dialog')).some(shown);
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

  /* Who is quicker than the page has typed before there were proposals, and would wait for them until the next key. */
  if (window.jQuery) {
    window.jQuery(function () {
      var typed = document.querySelector('.find .ui-autocomplete-input');
      var proposals = typed && PrimeFaces.getWidgetById('find:q');
      if (proposals && typed === document.activeElement && typed.value.length >= proposals.cfg.minLength) {
        proposals.search(typed.value);
      }
    });
  }

  /* A dialog has the focus when it is there. PrimeFaces gives it a tenth of a second later, when somebody may be typing elsewhere in it. */
  if (window.PrimeFaces && PrimeFaces.widget.Dialog) {
    var focusLater = PrimeFaces.widget.Dialog.prototype.applyFocus;
    PrimeFaces.widget.Dialog.prototype.applyFocus = function () {
      if (!this.cfg.focus) {
        focusLater.call(this);
        return;
      }
      PrimeFaces.expressions.SearchExpressionFacade.resolveComponentsAsSelector(this.jq, this.cfg.focus).trigger('focus');
      PrimeFaces.customFocus = true;
    };
  }

  /* Enter searches at once, unless a proposal is chosen; PrimeFaces would wait for its proposals and do nothing. */
  document.addEventListener('keydown', function (event) {
    var form = event.key === 'Enter' && event.target.closest('.find');
    if (form && !shown(document.querySelector('.ui-autocomplete-panel .ui-state-highlight'))) {
      event.preventDefault();
      event.stopPropagation();
      /* What was typed before PrimeFaces listened stands in the field that one sees, not yet in the one that is sent. */
      form.querySelector('[id$="_hinput"]').value = event.target.value;
      form.querySelector('input[type=submit]').click();
    }
  }, true);

  /* A button asks the page's desk to do something, or to open a form for it. */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-act]');
    if (button && !button.ariaBusy) {
      button.ariaBusy = 'true';
      window.PrimeFaces.ab({
        s: 'desk:do', f: 'desk', p: 'desk:do', u: button.dataset.form ? button.dataset.form + 'Place' : '@none',
        pa: [{name: 'act', value: button.dataset.act}, {name: 'what', value: button.dataset.what || ''}],
        onco: function () { button.ariaBusy = null; }
      });
    }
  });

  /* A button puts a word where somebody writes: into the text of its form that had the focus last, else into its first one. */
  var written = null;
  document.addEventListener('focusin', function (event) {
    if (event.target.matches('textarea, input[type=text]')) {
      written = event.target;
    }
  });
  document.addEventListener('click', function (event) {
    var insert = event.target.closest('[data-insert]');
    if (insert) {
      var form = insert.closest('form');
      var text = written && form.contains(written) ? written : form.querySelector('textarea');
      text.focus();
      text.setRangeText(insert.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', {bubbles: true}));
    }
  });

  /* A button copies the field that it names, and says so; one that prints shows the printer the handout alone. */
  document.addEventListener('click', function (event) {
    var copy = event.target.closest('[data-copy]');
    if (copy) {
      var field = document.getElementById(copy.dataset.copy);
      field.focus();
      field.select();
      var done = function () {
        copy.textContent = copy.dataset.copied;
      };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(field.value).then(done, function () { /* it is selected, for the keyboard */ });
      } else if (document.execCommand('copy')) {
        done();
      }
    }
    var print = event.target.closest('[data-print]');
    if (print) {
      document.body.classList.add(print.dataset.print);
      window.print();
      document.body.classList.remove(print.dataset.print);
    }
  });

  /* A page that only leads on goes there by itself; its button is for whoever has no scripts. */
  document.querySelectorAll('form[data-send]').forEach(function (form) {
    form.submit();
  });

  /* "?" opens the help of the page. */
  document.addEventListener('keydown', function (event) {
    var help = document.getElementById('helpOpen');
    if (event.key === '?' && help && !typing(event.target) && !dialogOpen()) {
      event.preventDefault();
      help.click();
    }
  });
})();
