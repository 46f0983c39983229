/*
 * The tree of files beside the editor: draws the groups that the server gives as data, hides what does not match the words
 * typed, and walks through it by arrow keys. What stands in the editor is marked by workbench.js.
 */
(function (courtesy) {
  'use strict';

  var TEXT = 'treeForm:treeText';

  function tree() {
    return document.querySelector('.tree');
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    made.textContent = text || '';
    return made;
  }

  function mark(style, sign, help) {
    var made = element('span', 'mark ' + style, sign);
    made.title = help;
    return made;
  }

  function lineOf(file) {
    var link = element('a');
    link.href = 'workbench.xhtml?version=' + document.getElementById('workbench').dataset.version
      + '&file=' + encodeURIComponent(file.path);
    link.dataset.file = file.path;
    link.title = file.path;
    link.append(element('span', '', file.name));
    if (file.problem) {
      link.append(mark('problem ' + file.problem.style, file.problem.sign, file.problem.text));
    }
    if (file.mark) {
      link.append(mark(file.style, file.mark, file.help));
    }
    var item = element('li');
    item.append(link);
    return item;
  }

  function groupOf(group) {
    var made = element('details');
    made.open = group.open;
    var head = element('summary', '', group.name + ' ');
    head.append(element('span', 'faint', String(group.lines.length)));
    var list = element('ul');
    list.append.apply(list, group.lines.map(lineOf));
    made.append(head, list);
    return made;
  }

  function draw() {
    var place = tree();
    if (place && !place.firstElementChild) {
      place.append.apply(place, JSON.parse(place.dataset.groups).map(groupOf));
    }
  }

  /** Hides what does not match: ids, names, codes and paths at once, whole texts by the server on Enter. */
  function filter() {
    var words = document.getElementById(TEXT).value.toLowerCase().split(/\s+/).filter(Boolean);
    tree().querySelectorAll('li').forEach(function (item) {
      var content = (item.textContent + ' ' + item.firstElementChild.dataset.file).toLowerCase();
      item.hidden = !words.every(function (word) {
        return content.includes(word);
      });
    });
    tree().querySelectorAll('details').forEach(function (family) {
      var found = family.querySelectorAll('li:not([hidden])').length;
      family.hidden = words.length > 0 && found === 0;
      if (words.length > 0) {
        family.open = true;
      }
    });
  }

  function shown() {
    return Array.from(tree().querySelectorAll('li:not([hidden]) a'));
  }

  document.addEventListener('input', function (event) {
    if (event.target.id === TEXT) {
      filter();
    }
  });

  document.addEventListener('keydown', function (event) {
    var there = null;
    if (event.target.id === TEXT && event.key === 'ArrowDown') {
      there = shown()[0];
    } else if (event.target.matches && event.target.matches('.tree a') && /^Arrow(Up|Down)$/.test(event.key) && !event.altKey) {
      var links = shown().filter(function (link) {
        return link.getClientRects().length > 0;
      });
      there = links[links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    }
    if (there) {
      event.preventDefault();
      there.closest('details').open = true;
      there.focus();
    }
  });

  /* The server gives the tree anew after a change; what was typed stays. */
  window.jQuery(document).on('pfAjaxComplete', function () {
    if (tree() && !tree().firstElementChild) {
      draw();
      filter();
    }
  });

  courtesy.searchFiles = function () {
    var text = document.getElementById(TEXT);
    text.focus();
    text.select();
  };

  draw();
})(window.courtesy = window.courtesy || {});
