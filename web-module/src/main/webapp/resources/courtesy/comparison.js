/* The two texts of a file side by side. */
(function (courtesy) {
  'use strict';

  var place = document.getElementById('comparison');
  if (place && place.dataset.file) {
    courtesy.loadMonaco(place, function (monaco) {
      var language = courtesy.languageOf(place.dataset.file);
      var view = monaco.editor.createDiffEditor(place, {
        theme: courtesy.lookOfPage(), readOnly: true, originalEditable: false, automaticLayout: true, minimap: {enabled: false},
        renderSideBySide: window.innerWidth > 980, fontSize: 13, lineHeight: 21, scrollBeyondLastLine: false,
        renderFinalNewline: 'on', hideUnchangedRegions: {enabled: !place.dataset.file.endsWith('.drl')}
      });
      view.setModel({
        original: monaco.editor.createModel(place.dataset.before, language),
        modified: monaco.editor.createModel(place.dataset.after, language)
      });
      courtesy.nameSides(view, place.dataset.left, place.dataset.right);
    });
  }
})(window.courtesy = window.courtesy || {});
