/*
 * The tour in three steps, and the help panel from which it is opened again. It stands beside the page and takes no focus of
 * its own; what it points at is framed.
 */
(function () {
  'use strict';

  var LATER = 'courtesy.tour';
  var help = document.getElementById('help');
  var panel = document.getElementById('tourPanel');

  function byId(id) {
    return document.getElementById(id);
  }

  /* ---------- help ---------- */

  if (help) {
    byId('helpOpen').addEventListener('click', function () {
      help.showModal();
    });
    help.addEventListener('click', function (event) {
      if (event.target === help) {
        help.close();
      }
    });
  }

  /* ---------- tour ---------- */

  if (!panel) {
    return;
  }
  var steps = Array.from(panel.querySelectorAll('.step'));
  var done = byId('tour:done');
  var at = 0;

  function point(target) {
    document.querySelectorAll('.pointed').forEach(function (other) {
      other.classList.remove('pointed');
    });
    var element = target ? document.querySelector(target) : null;
    if (element) {
      element.classList.add('pointed');
    }
  }

  function show(step) {
    at = step;
    steps.forEach(function (one, index) {
      one.hidden = index !== step;
    });
    var last = step === steps.length - 1;
    byId('tourAt').textContent = steps[step].dataset.at;
    byId('tourBack').hidden = step === 0;
    byId('tourNext').hidden = last;
    done.hidden = !last;
    point(steps[step].dataset.target);
  }

  function open() {
    panel.hidden = false;
    show(0);
  }

  function close() {
    panel.hidden = true;
    point(null);
  }

  byId('tourNext').addEventListener('click', function () {
    show(at + 1);
    (byId('tourNext').hidden ? done : byId('tourNext')).focus();
  });
  byId('tourBack').addEventListener('click', function () {
    show(at - 1);
    byId('tourNext').focus();
  });
  byId('tourLater').addEventListener('click', function () {
    sessionStorage.setItem(LATER, 'later');
    close();
  });
  done.addEventListener('click', close);
  panel.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      byId('tourLater').click();
    }
  });
  byId('tourAgain').addEventListener('click', function () {
    help.close();
    open();
    byId('tourNext').focus();
  });

  if (panel.dataset.due === 'true' && sessionStorage.getItem(LATER) === null) {
    open();
  }
})();
