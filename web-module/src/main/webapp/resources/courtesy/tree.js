/*
 * The tree of files beside the editor: fetches its groups, draws them, hides what does not match the words typed, and walks
 * through them by arrow keys. What stands in the editor is marked by workbench.js, told by courtesy:tree.
 */
(function (courtesy) {
  'use strict';

  var TEXT = 'treeForm:treeText';
  var page = document.getElementById('workbench');
  var desk = new courtesy.Desk(page.dataset.home, Number(page.dataset.version));

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
    link.href = 'workbench.xhtml?version=' + desk.version + '&file=' + encodeURIComponent(file.path);
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
    made.dataset.group = group.name;
    var head = element('summary', '', group.name + ' ');
    head.append(element('span', 'faint', String(group.lines.length)));
    var list = element('ul');
    list.append.apply(list, group.lines.map(lineOf));
    made.append(head, list);
    return made;
  }

  /** Puts the groups in the place of those before; what was unfolded or scrolled to stays. */
  function draw(groups) {
    var place = tree();
    var top = place.scrollTop;
    var unfolded = Array.from(place.querySelectorAll('details[open]'), function (group) {
      return group.dataset.group;
    });
    place.replaceChildren.apply(place, groups.map(groupOf));
    place.querySelectorAll('details').forEach(function (group) {
      group.open = unfolded.indexOf(group.dataset.group) >= 0;
    });
    place.scrollTop = top;
  }

  function say(trouble) {
    var words = JSON.parse(page.dataset.words);
    var line = element('p', 'faint', trouble && trouble.message || words.unreachable);
    line.setAttribute('role', 'status');
    tree().replaceChildren(line);
  }

  /** Has the server say what files there are now and how they stand. */
  courtesy.drawTree = function () {
    return desk.tree().then(function (answer) {
      if (answer.ok) {
        document.getElementById('ruleCount').textContent = answer.body.rules;
        draw(answer.body.groups);
        filter();
        document.dispatchEvent(new CustomEvent('courtesy:tree'));
      } else if (!tree().querySelector('details')) {
        say(answer.body);
      }
    });
  };

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

  window.jQuery(document).on('pfAjaxComplete', function (event, request, settings, told) {
    if (told && told.checked) {
      courtesy.drawTree();
    }
  });

  window.addEventListener('online', function () {
    courtesy.drawTree();
  });

  courtesy.searchFiles = function () {
    var text = document.getElementById(TEXT);
    text.focus();
    text.select();
  };

  courtesy.drawTree();
})(window.courtesy = window.courtesy || {});
