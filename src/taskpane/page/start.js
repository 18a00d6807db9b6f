/* global document, location, window -- It runs in a page. */
/**
 * Starts the pane or the workbench, or says why it can't start. The browser inside Office 2019 and
 * older is Internet Explorer 11, which reads nothing newer than ES5, so this file is written in it
 * and copied as it is.
 *
 * Its script tag says what to do: `data-scripts` are the program's files in their order, and
 * `data-needs`, where Office is to be asked first, what each program must offer: "Excel=ExcelApi 1.14", and `data-next`, where
 * there is more, the files that the program asks for when it begins.
 */
(function () {
  'use strict';

  /**
   * What is used here of Office's library.
   * @typedef {{ isSetSupported: (name: string, version: string) => boolean }} Requirements
   * @typedef {{ host?: string | null }} HostInfo
   * @typedef {{ context: { requirements: Requirements }, onReady: () => Promise<HostInfo> }} OfficeLibrary
   */

  /** Milliseconds; a program that has not answered by then is probably not going to. */
  var PATIENCE = 8000;

  var tag = /** @type {HTMLElement} */ (document.getElementById('start'));
  var root = /** @type {HTMLElement} */ (document.getElementById('root'));
  var needs = tag.getAttribute('data-needs');
  var answered = false;

  /**
   * Shows one of the page's notices in place of the program, or the program.
   * @param {string} [id]
   */
  function tell(id) {
    var notices = document.getElementsByClassName('notice');
    for (var i = 0; i < notices.length; i += 1) {
      var notice = /** @type {HTMLElement} */ (notices[i]);
      notice.hidden = notice.id !== id;
    }
    root.hidden = id !== undefined;
  }

  /** These came after the ES2020 syntax that the program is written in, so who has them reads that. */
  function isModern() {
    return typeof Object.hasOwn === 'function' && typeof Array.prototype.at === 'function';
  }

  function start() {
    tell();
    var files = String(tag.getAttribute('data-scripts')).split(' ');
    for (var i = 0; i < files.length; i += 1) {
      var script = document.createElement('script');
      script.src = String(files[i]);
      // They run in their order, however fast each arrives.
      script.async = false;
      script.onerror = function () {
        tell('no-answer');
      };
      document.body.appendChild(script);
    }
    askForNext();
  }

  /**
   * Asks for the files of `data-next` when the program's own have come and not been run yet: sooner, they would share the
   * line, and the program would come later. Where that moment is past, the program asks for them itself.
   */
  function askForNext() {
    var next = tag.getAttribute('data-next');
    var links = document.querySelectorAll('link[rel="preload"]');
    var last = links[links.length - 1];
    if (next === null || last === undefined) return;
    var files = next.split(' ');
    last.addEventListener('load', function () {
      for (var i = 0; i < files.length; i += 1) {
        var link = document.createElement('link');
        link.rel = 'preload';
        link.as = /\.css$/.test(String(files[i])) ? 'style' : 'script';
        link.href = String(files[i]);
        document.head.appendChild(link);
      }
    });
  }

  /**
   * @param {OfficeLibrary} office
   * @param {string} program Excel or Word
   */
  function canServe(office, program) {
    var list = String(needs).split(', ');
    for (var i = 0; i < list.length; i += 1) {
      var need = /^(\w+)=(\w+) ([\d.]+)$/.exec(String(list[i]));
      if (need !== null && need[1] === program) return office.context.requirements.isSetSupported(String(need[2]), String(need[3]));
    }
    return false;
  }

  function startInOffice() {
    var library = /** @type {{ Office: OfficeLibrary | undefined }} */ (/** @type {unknown} */ (window)).Office;
    if (library === undefined) {
      // Its library did not come: the network is down, or closed to Microsoft.
      tell(isModern() ? 'no-answer' : 'too-old');
      return;
    }
    var office = library;
    // Called in any case: Office takes an add-in that never does so for a broken one, and covers the notice.
    void office.onReady().then(function (info) {
      answered = true;
      if (!isModern()) tell('too-old');
      else if (!info.host) tell('no-office');
      else if (!canServe(office, info.host)) tell('too-old');
      else start();
    });
  }

  // From an old Office people copy the address into a browser.
  var links = document.getElementsByTagName('a');
  for (var i = 0; i < links.length; i += 1) {
    var link = /** @type {HTMLAnchorElement} */ (links[i]);
    if (link.className === 'address') link.textContent = link.href;
  }
  var buttons = document.getElementsByTagName('button');
  for (var j = 0; j < buttons.length; j += 1) {
    /** @type {HTMLButtonElement} */ (buttons[j]).onclick = function () {
      location.reload();
    };
  }

  if (!isModern()) tell('too-old');
  if (needs === null) {
    if (isModern()) start();
    return;
  }
  window.setTimeout(function () {
    if (!answered && isModern()) tell('no-answer');
  }, PATIENCE);
  // Office's library is deferred, so that the page shows while it comes; here it has run, or failed.
  document.addEventListener('DOMContentLoaded', startInOffice);
})();
