/* The worklist by keyboard: arrows or J and K walk through it, a digit says what came of it, the next row is there at once. */
(function () {
  'use strict';

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function shown(element) {
    return element !== null && element.getClientRects().length > 0;
  }

  function rows() {
    return Array.from(document.querySelectorAll('.tasks .task'));
  }

  /* ---------- walking ---------- */

  function step(by) {
    var all = rows();
    var at = all.indexOf(document.activeElement.closest('.task'));
    if (at < 0) {
      at = all.findIndex(function (row) {
        return row.classList.contains('on');
      });
      at = at < 0 && by < 0 ? all.length : at;
    }
    var next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    if (next) {
      next.focus();
      next.scrollIntoView({block: 'nearest'});
    }
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)
        || Array.from(document.querySelectorAll('.ui-dialog')).some(shown)) {
      return;
    }
    var reasons = document.querySelector('.reasons');
    if (shown(reasons) && /^[1-9]$/.test(event.key)) {
      var reason = reasons.querySelector('[data-digit="' + event.key + '"]');
      if (reason) {
        event.preventDefault();
        event.stopImmediatePropagation();
        reason.click();
      }
    } else if (event.key === 'ArrowDown' || event.key === 'j') {
      event.preventDefault();
      step(1);
    } else if (event.key === 'ArrowUp' || event.key === 'k' && !event.shiftKey && document.activeElement.closest('.task')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      step(-1);
    }
  }, true);

  /* A row is a link, so that it opens in another window too; in this one its card is drawn beside the list. */
  document.addEventListener('click', function (event) {
    var row = event.target.closest('.task');
    if (row && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      window.courtesyOpen([{name: 'row', value: row.dataset.row}]);
    }
  });

  /* ---------- the outcome ---------- */

  function field(name) {
    return document.getElementById('outcome:' + name);
  }

  document.addEventListener('click', function (event) {
    var result = event.target.closest('[data-result]');
    var reason = event.target.closest('[data-reason]');
    if (result) {
      choose(result);
    } else if (reason) {
      field('reason').value = reason.dataset.reason;
      field('finish').click();
    }
  });

  function choose(button) {
    var declined = button.dataset.result === 'DECLINED';
    document.querySelectorAll('[data-result]').forEach(function (other) {
      other.setAttribute('aria-expanded', String(other === button));
      other.classList.toggle('on', other === button);
    });
    field('result').value = button.dataset.result;
    field('reason').value = '';
    document.querySelector('.confirm').hidden = false;
    document.querySelector('.reasons').hidden = !declined;
    field('finish').hidden = declined;
    (declined ? document.querySelector('.reasons button') : field('finish')).focus();
  }

  /* After a row has been opened its card is what one works on; after an outcome it is the next one's. */
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function (event, xhr, settings) {
      var source = settings && settings.source && (settings.source.id || settings.source);
      if (typeof source !== 'string') {
        return;
      }
      if (source === 'list:open' || source === 'outcome:finish' || source === 'outcome:claim' || source === 'outcome:release') {
        var first = field('claim') || document.querySelector('[data-result]') || document.querySelector('.tasks .task.on');
        if (first) {
          first.focus();
        }
      }
    });
  }
})();
