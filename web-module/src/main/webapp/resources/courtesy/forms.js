/*
 * What somebody has typed is never lost. It is guarded while it is typed: a dialog or page with unsaved input asks before
 * it goes. It is kept in this tab of this browser until it is saved or given up, and offered again - after the session has
 * ended, after a fault, after a reload - to the same person on the same page. Passwords are never kept.
 *
 * Guarded are the forms in dialogs and those of the class "guarded". The editor of rules keeps its own texts.
 */
(function () {
  'use strict';

  var STORE = 'courtesy.kept:';
  var LONGEST_MS = 8 * 60 * 60 * 1000;
  var GUARDED = '.ui-dialog form, form.guarded';

  var user = document.body.dataset.user || '';
  var page = window.location.pathname + window.location.search;
  var dirty = {};
  var leaving = false;
  var opener = null;

  function byId(id) {
    return document.getElementById(id);
  }

  function shown(element) {
    return element !== null && element.getClientRects().length > 0;
  }

  /* ---------- what is kept ---------- */

  function keyOf(form) {
    return STORE + page + '#' + form;
  }

  function stored(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch (unreadable) {
      return null;
    }
  }

  function keys() {
    return Object.keys(sessionStorage).filter(function (key) {
      return key.startsWith(STORE);
    });
  }

  /** Fields by their names; whatever the server or the browser would not give back is left out. */
  function fieldsOf(form) {
    var fields = {};
    Array.from(form.elements).forEach(function (field) {
      if (!field.name || /^(hidden|password|file|submit|button|reset|image)$/.test(field.type)) {
        return;
      }
      if (field.type === 'checkbox' || field.type === 'radio') {
        fields[field.name + '=' + field.value] = field.checked;
      } else if (field.multiple) {
        fields[field.name] = Array.from(field.selectedOptions).map(function (option) { return option.value; });
      } else {
        fields[field.name] = field.value;
      }
    });
    return fields;
  }

  function keep(form) {
    dirty[form.id] = true;
    try {
      sessionStorage.setItem(keyOf(form.id), JSON.stringify({
        user: user, at: Date.now(), form: form.id, opener: form.closest('.ui-dialog') ? opener : null, fields: fieldsOf(form)
      }));
    } catch (full) {
      /* Without room in the browser the form is guarded all the same. */
    }
  }

  function forget(form) {
    delete dirty[form];
    sessionStorage.removeItem(keyOf(form));
  }

  function forgetAll() {
    keys().forEach(function (key) {
      sessionStorage.removeItem(key);
    });
  }

  function guardedFormOf(element) {
    return element && element.closest ? element.closest(GUARDED) : null;
  }

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = guardedFormOf(event.target);
      if (form && form.id && event.target.name && event.target.type !== 'password') {
        keep(form);
      }
    }, true);
  });

  /* Dates chosen from the calendar come without an event of the browser. */
  if (window.jQuery) {
    window.jQuery(document).on('dateSelect', function (event) {
      var form = guardedFormOf(event.target);
      if (form) {
        keep(form);
      }
    });
  }

  /* ---------- saved ---------- */

  /** Whether a request saves a form: it was sent by a button, and takes the form along. A preview or a proposal saves nothing. */
  function saves(form, data) {
    var sent = new URLSearchParams(typeof data === 'string' ? data : '');
    var source = byId(sent.get('jakarta.faces.source'));
    return source !== null && source.matches('button, a, [type=submit], [type=button]')
      && (sent.get('jakarta.faces.partial.execute') || '').split(' ').some(function (part) {
        return part === form || part === '@all' || part === '@form';
      });
  }

  /* This comes before the page is changed or left by the answer. */
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSuccess', function (event, request, settings) {
      var answer = request.responseText || '';
      if (/<redirect url="[^"]*\/(login|failure)\.xhtml/.test(answer)) {
        leaving = true;
        return;
      }
      if (/"validationFailed":\s*true/.test(answer)) {
        return;
      }
      Object.keys(dirty).forEach(function (form) {
        if (saves(form, settings.data)) {
          forget(form);
        }
      });
      if (answer.indexOf('<redirect ') >= 0) {
        leaving = Object.keys(dirty).length === 0;
      }
    });
  }

  /* A form that is sent as a whole is saved unless it comes back with an error, or the door comes instead of the page. */
  document.addEventListener('submit', function (event) {
    if (dirty[event.target.id]) {
      leaving = true;
      sessionStorage.setItem('courtesy.sent', keyOf(event.target.id));
    }
  });
  var sent = sessionStorage.getItem('courtesy.sent');
  if (sent && user) {
    sessionStorage.removeItem('courtesy.sent');
    if (!document.querySelector('.ui-messages-error, .ui-message-error') && !document.body.classList.contains('door')) {
      sessionStorage.removeItem(sent);
    }
  }

  /* ---------- offered again ---------- */

  /** Puts the values back without telling the server, which would fill in what is usual over them. */
  function fill(form, fields) {
    Array.from(form.elements).forEach(function (field) {
      if (field.type === 'checkbox' || field.type === 'radio') {
        var checked = fields[field.name + '=' + field.value];
        field.checked = checked === undefined ? field.checked : checked;
      } else if (Array.isArray(fields[field.name])) {
        Array.from(field.options).forEach(function (option) {
          option.selected = fields[field.name].includes(option.value);
        });
      } else if (field.name in fields) {
        field.value = fields[field.name];
      }
    });
    keep(form);
    form.dispatchEvent(new CustomEvent('courtesy:filled', {bubbles: true}));
  }

  function whenShown(id, then) {
    var tries = 100;
    (function look() {
      var form = byId(id);
      if (shown(form)) {
        then(form);
      } else if (tries-- > 0) {
        window.setTimeout(look, 100);
      }
    })();
  }

  /** What was kept of this page for this person, the latest first; what is somebody else's or old is dropped. */
  function ofThisPage() {
    var here = [];
    keys().forEach(function (key) {
      var kept = stored(key);
      if (!kept || kept.user !== user || Date.now() - kept.at > LONGEST_MS) {
        sessionStorage.removeItem(key);
      } else if (key === keyOf(kept.form)) {
        here.push(kept);
      }
    });
    return here.sort(function (one, other) {
      return other.at - one.at;
    });
  }

  function offer() {
    var note = byId('kept');
    var kept = note && ofThisPage().find(function (one) {
      return one.opener ? byId(one.opener) : byId(one.form);
    });
    if (!kept) {
      return;
    }
    note.querySelector('[data-text]').textContent = note.querySelector('[data-text]').dataset.text
      .replace('{0}', new Date(kept.at).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'}));
    note.hidden = false;
    byId('keptTake').onclick = function () {
      note.hidden = true;
      if (!shown(byId(kept.form)) && kept.opener && byId(kept.opener)) {
        byId(kept.opener).click();
      }
      /* Drawn anew by the server first, so that it is the form of now that is filled. */
      window.setTimeout(whenShown, 400, kept.form, function (form) {
        fill(form, kept.fields);
      });
    };
    byId('keptDrop').onclick = function () {
      note.hidden = true;
      forget(kept.form);
    };
  }

  /* ---------- asking before it goes ---------- */

  window.addEventListener('beforeunload', function (event) {
    var typed = Object.keys(dirty).some(function (form) {
      return shown(byId(form));
    });
    if (typed && !leaving) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button, input[type=submit], a');
    if (button && button.id && !button.closest('.ui-dialog, dialog')) {
      opener = button.id;
    }
  }, true);

  /** Asks whether to give up what was typed; the question is a dialog of the page, so that it speaks the reader's language. */
  function ask(then) {
    var question = byId('leaving');
    question.onclose = function () {
      if (question.returnValue === 'drop') {
        then();
      }
    };
    question.returnValue = '';
    question.showModal();
  }

  /* PrimeFaces swallows the keys of everything that is not in its own modal dialog; this question stands above that one. */
  if (byId('leaving')) {
    byId('leaving').addEventListener('keydown', function (event) {
      event.stopPropagation();
    });
  }

  if (window.PrimeFaces && PrimeFaces.widget.Dialog) {
    var hide = PrimeFaces.widget.Dialog.prototype.hide;
    PrimeFaces.widget.Dialog.prototype.hide = function () {
      var dialog = this;
      var given = arguments;
      var typed = Array.from(dialog.jq[0].querySelectorAll('form')).filter(function (form) {
        return dirty[form.id];
      });
      if (typed.length === 0 || !shown(dialog.jq[0])) {
        hide.apply(dialog, given);
        return;
      }
      ask(function () {
        typed.forEach(function (form) {
          form.reset();
          forget(form.id);
        });
        hide.apply(dialog, given);
      });
    };
  }

  /** Lets the page go without asking; what was typed stays kept. */
  window.courtesy = window.courtesy || {};
  window.courtesy.letGo = function () {
    leaving = true;
  };

  /* ---------- start ---------- */

  if (user) {
    offer();
  } else if (new URLSearchParams(window.location.search).has('bye')) {
    forgetAll();
  }
})();
