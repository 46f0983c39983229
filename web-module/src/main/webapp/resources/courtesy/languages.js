/* The four languages of a rule set for the editor: how rules, scenarios, tables and texts are coloured and folded. */
(function (courtesy) {
  'use strict';

  var RULES = {
    defaultToken: '',
    keywords: ['package', 'import', 'rule', 'when', 'then', 'end', 'not', 'exists', 'and', 'or', 'in', 'matches',
      'memberOf', 'contains', 'accumulate', 'true', 'false', 'null'],
    tokenizer: {
      root: [
        [/\/\/.*$/, 'comment'],
        [/\/\*/, 'comment', '@comment'],
        [/"([^"\\]|\\.)*"/, 'string'],
        [/"([^"\\]|\\.)*$/, 'string.invalid'],
        [/@\w+/, 'annotation'],
        [/\$\w+/, 'variable'],
        [/\b[A-Z][A-Z0-9_]+\b/, 'constant'],
        [/\b[A-Z]\w*/, 'type'],
        [/[a-z_]\w*/, {cases: {'@keywords': 'keyword', '@default': 'identifier'}}],
        [/\d+(\.\d+)?/, 'number'],
        [/[<>=!&|:]+/, 'operator']
      ],
      comment: [
        [/[^*/]+/, 'comment'],
        [/\*\//, 'comment', '@pop'],
        [/./, 'comment']
      ]
    }
  };

  var SCENARIOS = {
    tokenizer: {
      root: [
        [/#.*$/, 'comment'],
        [/^(\s*-?\s*)(name)(:)(.*)$/, ['', 'keyword', 'operator', 'string']],
        [/\b(given|expect|mode|policy)(?=:)/, 'keyword'],
        [/[\w./-]+(?=\s*:(\s|$))/, 'type'],
        [/\b[A-Z]{3}-\d{3}\b/, 'annotation'],
        [/\b[A-Z][A-Z0-9_]+\b/, 'constant'],
        [/\d{4}-\d\d-\d\d(T[\d:.]+([+-]\d\d:\d\d|Z)?)?/, 'number'],
        [/"[^"]*"|'[^']*'/, 'string'],
        [/-?\b\d+(\.\d+)?\b/, 'number']
      ]
    }
  };

  var TEXTS = {
    tokenizer: {
      root: [
        [/^\s*[#!].*$/, 'comment'],
        [/^[^=\s]+(?==)/, 'type'],
        [/=/, 'operator'],
        [/\{[^}]*\}/, 'variable'],
        [/[[\]]/, 'annotation']
      ]
    }
  };

  var TABLES = {
    tokenizer: {
      root: [
        [/"([^"]|"")*"/, 'string'],
        [/,/, 'operator'],
        [/\b[A-Z][A-Z0-9_]+\b/, 'constant'],
        [/-?\b\d+(\.\d+)?\b/, 'number']
      ]
    }
  };

  var BRACKETS = {
    brackets: [['(', ')'], ['{', '}'], ['[', ']']],
    autoClosingPairs: [{open: '(', close: ')'}, {open: '{', close: '}'}, {open: '[', close: ']'}, {open: '"', close: '"', notIn: ['string']}]
  };

  function register(monaco, id, grammar, configuration) {
    monaco.languages.register({id: id});
    monaco.languages.setMonarchTokensProvider(id, grammar);
    monaco.languages.setLanguageConfiguration(id, configuration);
  }

  /** Makes the languages known; call once. */
  courtesy.registerLanguages = function (monaco) {
    register(monaco, 'drl', RULES, Object.assign({comments: {lineComment: '//'}, folding: {
      markers: {start: /^\s*rule\b/, end: /^\s*end\b/}
    }, indentationRules: {increaseIndentPattern: /^\s*(when|then)\s*$|\($/, decreaseIndentPattern: /^\s*(then|end)\b/}}, BRACKETS));
    register(monaco, 'scenario', SCENARIOS, Object.assign({comments: {lineComment: '#'}}, BRACKETS));
    register(monaco, 'texts', TEXTS, {comments: {lineComment: '#'}});
    register(monaco, 'table', TABLES, {});
  };

  /** The language of a file, by its path in the rule set. */
  courtesy.languageOf = function (path) {
    return {drl: 'drl', yaml: 'scenario', properties: 'texts', csv: 'table'}[path.split('.').pop()] || 'plaintext';
  };

  /** The two looks of the editor, made of the style sheet's own colours. */
  courtesy.defineLooks = function (monaco) {
    function look(name, base, dark) {
      var pick = function (light, darker) { return dark ? darker : light; };
      monaco.editor.defineTheme(name, {
        base: base,
        inherit: true,
        rules: [
          {token: 'keyword', foreground: pick('3a5a8c', '9dbcf0'), fontStyle: 'bold'},
          {token: 'string', foreground: pick('1b6b3a', '7fd49b')},
          {token: 'string.invalid', foreground: pick('a32020', 'ff9c9c')},
          {token: 'annotation', foreground: pick('5a6574', '9aa7b7')},
          {token: 'comment', foreground: pick('5a6574', '9aa7b7'), fontStyle: 'italic'},
          {token: 'constant', foreground: pick('0b6e6e', '4fc3bd')},
          {token: 'type', foreground: pick('17202c', 'e8edf3'), fontStyle: 'bold'},
          {token: 'variable', foreground: pick('7f5200', 'f0c265')},
          {token: 'number', foreground: pick('7f5200', 'f0c265')},
          {token: 'operator', foreground: pick('4b5767', 'b4bfcd')},
          {token: 'identifier', foreground: pick('17202c', 'e8edf3')}
        ],
        colors: {
          'editor.background': pick('#ffffff', '#1a212b'),
          'editor.foreground': pick('#17202c', '#e8edf3'),
          'editorLineNumber.foreground': pick('#5a6574', '#9aa7b7'),
          'editor.lineHighlightBackground': pick('#f5f6f8', '#151b23'),
          'editorGutter.background': pick('#ffffff', '#1a212b'),
          'editorError.foreground': pick('#a32020', '#ff9c9c'),
          'editorWarning.foreground': pick('#7f5200', '#f0c265'),
          'editorWidget.background': pick('#ffffff', '#1a212b'),
          'diffEditor.insertedTextBackground': pick('#cfeedd', '#1f4a32'),
          'diffEditor.insertedLineBackground': pick('#eef8f2', '#172b20'),
          'diffEditor.removedTextBackground': pick('#ffe0e0', '#5a2628'),
          'diffEditor.removedLineBackground': pick('#fdf3f3', '#2e1a1c'),
          'focusBorder': pick('#0b6e6e', '#4fc3bd')
        }
      });
    }
    look('courtesy-light', 'vs', false);
    look('courtesy-dark', 'vs-dark', true);
  };

  /** The look that fits the page now. */
  courtesy.lookOfPage = function () {
    var wanted = document.documentElement.dataset.theme;
    var dark = wanted ? wanted === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    return dark ? 'courtesy-dark' : 'courtesy-light';
  };
})(window.courtesy = window.courtesy || {});
