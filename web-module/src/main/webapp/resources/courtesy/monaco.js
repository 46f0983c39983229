/* How the editor itself is loaded: from this server alone, so that no page has to allow more than its own scripts. */
(function (courtesy) {
  'use strict';

  /** Loads the editor's own scripts, in the reader's language where it speaks it. */
  courtesy.loadMonaco = function (page, then) {
    var base = page.dataset.monaco;
    window.MonacoEnvironment = {
      getWorker: function () {
        return new Worker(base + '/vs/base/worker/workerMain.js');
      }
    };
    var languages = page.dataset.language === 'de' ? {'*': 'de'} : {};
    window.require.config({paths: {vs: base + '/vs'}, 'vs/nls': {availableLanguages: languages}});
    window.require(['vs/editor/editor.main'], function () {
      courtesy.registerLanguages(window.monaco);
      courtesy.defineLooks(window.monaco);
      window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
        window.monaco.editor.setTheme(courtesy.lookOfPage());
      });
      then(window.monaco);
    });
  };

  /** Says of two texts side by side which is which; the editor forgets the names it is given when it is made. */
  courtesy.nameSides = function (view, left, right) {
    view.getOriginalEditor().updateOptions({ariaLabel: left});
    view.getModifiedEditor().updateOptions({ariaLabel: right});
  };
})(window.courtesy = window.courtesy || {});
