/*
 * How the workbench talks to the server, and what it keeps when it cannot: files with their tags, the check of a text,
 * and unsaved text in the browser's own store.
 */
(function (courtesy) {
  'use strict';

  var STORE = 'courtesy.draft:';

  /** What came of a call: {@code status} of the server, 0 without a network, 401 without a session. */
  function Answer(status, body) {
    this.status = status;
    this.body = body;
    this.ok = status >= 200 && status < 300;
  }

  /**
   * A desk of one version.
   *
   * @param home address of the workbench's data
   * @param version number of the version
   */
  courtesy.Desk = function (home, version) {
    this.home = home;
    this.version = version;
  };

  courtesy.Desk.prototype.call = function (method, place, body, signal) {
    /* The header cannot be sent by a foreign page, so no foreign page can act in the analyst's name. */
    var request = {method: method, redirect: 'manual', signal: signal, headers: {'X-Courtesy-Screen': 'workbench'}};
    if (body) {
      request.headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(body);
    }
    return fetch(this.home + place, request).then(function (response) {
      if (response.type === 'opaqueredirect') {
        return new Answer(401, null);
      }
      document.dispatchEvent(new CustomEvent('courtesy:heard'));
      return response.text().then(function (text) {
        return new Answer(response.status, text ? JSON.parse(text) : null);
      });
    }, function (failure) {
      if (failure.name === 'AbortError') {
        throw failure;
      }
      return new Answer(0, null);
    });
  };

  courtesy.Desk.prototype.read = function (path) {
    return this.call('GET', '/file?version=' + this.version + '&path=' + encodeURIComponent(path));
  };

  courtesy.Desk.prototype.catalogue = function () {
    return this.call('GET', '/catalogue?version=' + this.version);
  };

  courtesy.Desk.prototype.tree = function () {
    return this.call('GET', '/tree?version=' + this.version);
  };

  courtesy.Desk.prototype.save = function (path, text, etag) {
    return this.call('PUT', '/file', {version: this.version, path: path, text: text, etag: etag});
  };

  /** Checks a text; a check that is still under way is given up. */
  courtesy.Desk.prototype.check = function (path, text) {
    if (this.checking) {
      this.checking.abort();
    }
    this.checking = new AbortController();
    return this.call('POST', '/check', {version: this.version, path: path, text: text}, this.checking.signal);
  };

  /* ---------- drafts ---------- */

  courtesy.Desk.prototype.keyOf = function (path) {
    return STORE + this.version + '/' + path;
  };

  /** Keeps unsaved text with the tag of what it was made from; a full store is no reason to disturb the work. */
  courtesy.Desk.prototype.keep = function (path, text, etag) {
    try {
      localStorage.setItem(this.keyOf(path), JSON.stringify({text: text, etag: etag, at: Date.now()}));
      return true;
    } catch (full) {
      return false;
    }
  };

  /** The text kept for a file, null when there is none. */
  courtesy.Desk.prototype.kept = function (path) {
    return JSON.parse(localStorage.getItem(this.keyOf(path)));
  };

  courtesy.Desk.prototype.forget = function (path) {
    localStorage.removeItem(this.keyOf(path));
  };

  /** Paths of all files with kept text. */
  courtesy.Desk.prototype.drafts = function () {
    var start = this.keyOf('');
    return Object.keys(localStorage).filter(function (key) {
      return key.startsWith(start);
    }).map(function (key) {
      return key.slice(start.length);
    });
  };
})(window.courtesy = window.courtesy || {});
