/*
 * Before the session ends somebody is told, and can stay signed in by one button. Pages that are open side by side share
 * one session, so they share when the server was last heard.
 */
(function () {
  'use strict';

  var HEARD = 'courtesy.heard';
  var LOOK_EVERY_MS = 5000;
  var TOLD_BEFORE_MS = 3 * 60 * 1000;

  var lasts = Number(document.body.dataset.session) * 1000;
  var note = document.getElementById('expiry');
  if (!lasts || !note) {
    return;
  }
  var stay = document.getElementById('stay');
  var back = document.getElementById('back');
  var text = note.querySelector('[data-soon]');
  var said = null;

  function heard() {
    try {
      localStorage.setItem(HEARD, String(Date.now()));
    } catch (full) {
      said = null;
    }
    show(null);
  }

  function left() {
    return Number(localStorage.getItem(HEARD) || Date.now()) + lasts - Date.now();
  }

  function show(what, minutes) {
    if (what === null) {
      note.hidden = true;
      said = null;
      return;
    }
    stay.hidden = what !== 'soon';
    back.hidden = what !== 'over';
    /* Said once for each minute: what changes is read out. */
    if (said !== what + minutes) {
      said = what + minutes;
      text.textContent = text.dataset[what].replace('{0}', minutes);
    }
    note.hidden = false;
  }

  function look() {
    var rest = left();
    if (rest <= 0) {
      show('over', 0);
    } else if (rest <= TOLD_BEFORE_MS) {
      show('soon', Math.max(1, Math.ceil(rest / 60000)));
    } else {
      show(null);
    }
  }

  stay.addEventListener('click', function () {
    fetch(document.documentElement.dataset.home + 'session', {redirect: 'manual'}).then(function (answer) {
      if (answer.ok) {
        heard();
      } else {
        show('over', 0);
      }
    }, function () {
      look();
    });
  });

  back.addEventListener('click', function () {
    window.courtesy.letGo();
    window.location.reload();
  });

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSuccess', function (event, request) {
      if (!/<redirect url="[^"]*\/login\.xhtml/.test(request.responseText || '')) {
        heard();
      }
    });
  }
  document.addEventListener('courtesy:heard', heard);
  heard();
  window.setInterval(look, LOOK_EVERY_MS);
})();
