/*
 * The guided form: a simple rule - one question, conditions that compare a field with a value, one answer - filled in
 * field by field, its text written beside. A rule that is more than that stays text, and the form does not offer itself.
 */
(function (courtesy) {
  'use strict';

  var RULE = new RegExp('^package [\\w.]+;\\n\\n(?:import [\\w.]+;\\n)+\\nrule "([^"\\n]+)"\\n' +
    '    @id\\("([A-Z]{3}-\\d{3})"\\)((?: @\\w+\\("[^"\\n]*"\\))*)\\nwhen\\n' +
    '    \\$question : (\\w+)\\(([\\s\\S]*?)\\)\\nthen\\n    \\$question\\.(\\w+)\\(([^()\\n]*)\\)((?:\\s*\\.[^;]*)?);\\nend\\n$');
  var CONDITION = /^([a-z]\w*(?:\.\w+)*) (==|!=|<|<=|>|>=) ([\w.]+|"[^"]*")$/;
  var SIGNS = ['==', '!=', '<', '<=', '>', '>='];

  /** A rule as the form knows it, null when it is more than a simple one. */
  courtesy.readRule = function (text) {
    var found = RULE.exec(text);
    if (!found) {
      return null;
    }
    var conditions = found[5].trim() === '' ? [] : found[5].split(',').map(function (part) {
      var plain = part.trim();
      var compared = CONDITION.exec(plain);
      if (compared) {
        return {field: compared[1], sign: compared[2], value: compared[3]};
      }
      return /^[a-z]\w*(\.\w+)*$/.test(plain) ? {field: plain, sign: '==', value: 'true', bare: true} : null;
    });
    var rule = {name: found[1], id: found[2], metadata: found[3], question: found[4], conditions: conditions, answer: found[6],
      argument: found[7], rest: found[8]};
    return conditions.indexOf(null) < 0 && courtesy.sameRule(text, rule) ? rule : null;
  };

  /** Whether the form would write the same rule; else opening and leaving it would change something behind the back. */
  courtesy.sameRule = function (text, rule) {
    var bare = function (written) {
      return written.replace(/\s+/g, '');
    };
    return bare(text) === bare(courtesy.writeRule(rule, /package ([\w.]+);/.exec(text)[1], text.match(/import ([\w.]+);/g)));
  };

  /** The text of a rule, in the style of the house. */
  courtesy.writeRule = function (rule, family, imports) {
    var conditions = rule.conditions.map(function (condition) {
      return condition.bare && condition.sign === '==' && condition.value === 'true'
        ? condition.field : condition.field + ' ' + condition.sign + ' ' + condition.value;
    });
    var one = '    $question : ' + rule.question + '( ' + conditions.join(', ') + ' )';
    var pattern = conditions.length < 2 && one.length <= 120 ? one
      : '    $question : ' + rule.question + '(\n        ' + conditions.join(',\n        ') + ' )';
    return 'package ' + family + ';\n\n' + imports.join('\n') + '\n\nrule "' + rule.name + '"\n    @id("' + rule.id + '")' +
      rule.metadata + '\nwhen\n' + pattern + '\nthen\n    $question.' + rule.answer + '(' + rule.argument + ')' + rule.rest + ';\nend\n';
  };

  function importsOf(catalogue, rule) {
    var used = [rule.question].concat(rule.conditions.map(function (condition) {
      return condition.value.split('.')[0];
    }));
    return used.filter(function (name, place) {
      return used.indexOf(name) === place && (name === rule.question || catalogue.enums.some(function (known) {
        return known.name === name;
      }));
    }).sort().map(function (name) {
      return 'import org.courtesy.fact.' + name + ';';
    });
  }

  /* ---------- the form ---------- */

  function field(label, input) {
    var frame = document.createElement('label');
    frame.className = 'field';
    frame.append(Object.assign(document.createElement('span'), {textContent: label}), input);
    return frame;
  }

  var LISTS = 0;

  /** An input with proposals: pairs of a value and what it means. */
  function entry(value, proposals, label, change) {
    var frame = document.createElement('span');
    var input = Object.assign(document.createElement('input'), {value: value, className: 'entry', autocomplete: 'off'});
    input.setAttribute('aria-label', label);
    var list = Object.assign(document.createElement('datalist'), {id: 'guided' + LISTS++});
    proposals.forEach(function (proposal) {
      list.append(Object.assign(document.createElement('option'), {value: proposal[0], label: proposal[1]}));
    });
    input.setAttribute('list', list.id);
    input.addEventListener('change', function () {
      change(input.value.trim());
    });
    frame.append(input, list);
    return frame;
  }

  function choice(value, values, label, change) {
    var select = Object.assign(document.createElement('select'), {className: 'entry'});
    select.setAttribute('aria-label', label);
    values.forEach(function (known) {
      select.append(Object.assign(document.createElement('option'), {value: known, textContent: known, selected: known === value}));
    });
    select.addEventListener('change', function () {
      change(select.value);
    });
    return select;
  }

  function Form(bench, place, rule) {
    this.bench = bench;
    this.place = place;
    this.rule = rule;
    this.words = bench.words;
    this.draw();
  }

  Form.prototype.question = function () {
    return this.bench.catalogue.questions.find(function (known) {
      return known.name === this.rule.question;
    }, this) || {fields: [], answers: []};
  };

  Form.prototype.set = function (owner, name, value) {
    owner[name] = value;
    this.write();
    this.draw();
  };

  Form.prototype.write = function () {
    var model = this.bench.open[this.bench.current].model;
    var family = /package ([\w.]+);/.exec(model.getValue())[1];
    var text = courtesy.writeRule(this.rule, family, importsOf(this.bench.catalogue, this.rule));
    if (text !== model.getValue()) {
      model.pushStackElement();
      model.pushEditOperations([], [{range: model.getFullModelRange(), text: text}], function () { return null; });
      model.pushStackElement();
    }
  };

  Form.prototype.valuesFor = function (path) {
    var found = this.question().fields.find(function (known) {
      return known.path === path;
    }) || {};
    var values = (found.values || []).map(function (value) {
      return [found.type + '.' + value, ''];
    });
    if (found.type === 'boolean') {
      values = [['true', ''], ['false', '']];
    }
    return values.concat(found.values || found.type === 'boolean' ? [] : this.bench.catalogue.policy.map(function (value) {
      return ['policy.' + value.name, value.value + ' ' + value.unit + ' · ' + value.meaning];
    }));
  };

  Form.prototype.drawCondition = function (condition, place) {
    var line = document.createElement('div');
    line.className = 'condition';
    var fields = this.question().fields.map(function (known) {
      return [known.path, known.meaning];
    });
    var remove = Object.assign(document.createElement('button'), {type: 'button', className: 'quiet', textContent: '✕'});
    remove.setAttribute('aria-label', this.words.removeCondition);
    remove.addEventListener('click', function () {
      this.rule.conditions.splice(place, 1);
      this.write();
      this.draw();
    }.bind(this));
    line.append(
      entry(condition.field, fields, this.words.field, this.set.bind(this, condition, 'field')),
      choice(condition.sign, SIGNS, this.words.sign, this.set.bind(this, condition, 'sign')),
      entry(condition.value, this.valuesFor(condition.field), this.words.value, this.set.bind(this, condition, 'value')), remove);
    return line;
  };

  Form.prototype.draw = function () {
    var rule = this.rule;
    var name = Object.assign(document.createElement('input'), {value: rule.name, className: 'entry'});
    name.addEventListener('change', function () {
      this.set(rule, 'name', name.value.replace(/["\n]/g, ''));
    }.bind(this));
    var when = document.createElement('fieldset');
    when.append(Object.assign(document.createElement('legend'), {textContent: this.words.conditions}));
    when.append.apply(when, rule.conditions.map(this.drawCondition, this));
    var add = Object.assign(document.createElement('button'), {type: 'button', className: 'plainbutton', textContent: this.words.addCondition});
    add.addEventListener('click', function () {
      rule.conditions.push({field: 'customer.openComplaints', sign: '>', value: '0'});
      this.write();
      this.draw();
    }.bind(this));
    when.append(add);
    var answer = document.createElement('div');
    answer.className = 'condition';
    answer.append(
      choice(rule.answer, this.question().answers.map(function (known) {
        return known.name;
      }), this.words.answer, this.set.bind(this, rule, 'answer')),
      entry(rule.argument.replace(/"/g, ''), this.bench.catalogue.codes.map(function (code) {
        return [code.code, code.text];
      }), this.words.code, function (value) {
        this.set(rule, 'argument', value === '' ? '' : '"' + value.replace(/"/g, '') + '"');
      }.bind(this)));
    this.place.replaceChildren(field(this.words.sentence, name), field(this.words.question,
      choice(rule.question, this.bench.catalogue.questions.map(function (known) {
        return known.name;
      }), this.words.question, this.set.bind(this, rule, 'question'))), when, field(this.words.answer, answer));
  };

  courtesy.guided = {
    /** Offers the form for the file that was opened, when its rule is a simple one. */
    offer: function (bench, path) {
      var button = document.getElementById('asForm');
      var place = document.getElementById('guided');
      var rule = path.endsWith('.drl') && bench.mayEdit ? courtesy.readRule(bench.open[path].model.getValue()) : null;
      button.hidden = rule === null;
      button.setAttribute('aria-pressed', 'false');
      place.hidden = true;
      button.onclick = function () {
        var now = courtesy.readRule(bench.open[bench.current].model.getValue());
        var show = place.hidden && now !== null;
        place.hidden = !show;
        button.setAttribute('aria-pressed', String(show));
        if (show) {
          courtesy.guided.form = new Form(bench, place, now);
        } else if (now === null) {
          bench.sayState(bench.words.notSimple, 'warn');
        }
      };
    }
  };
})(window.courtesy = window.courtesy || {});
