#!/usr/bin/env node
'use strict';

/*
 * `limited-times build` and the other commands. This file is written for any Node, so that one that is too old can say
 * so. It starts scripts/run.mjs with the Node that the program brings, or with this one if it is new enough.
 */
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var neededVersion = 24;
/** As in package.json: fewer rounds of cleaning up, and no note about SQLite being new. */
var options = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'];

function versionOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

/** The Node of the package `node`. Its file is empty or missing if npm was told to run no install scripts. */
function findBroughtNode() {
  try {
    var folder = path.dirname(require.resolve('node/package.json'));
    var file = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return fs.statSync(file).size > 0 ? file : undefined;
  } catch (error) {
    return undefined;
  }
}

function findNode() {
  return versionOf(process.version) >= neededVersion ? process.execPath : findBroughtNode();
}

/** Takes this process’s place where the system can do that; elsewhere starts another and ends as it ends. */
function start(node, words) {
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.execve(node, [node].concat(words), process.env);
  }
  var child = childProcess.spawn(node, words, { stdio: 'inherit' });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', function (error) {
    console.error(node + ' cannot be started: ' + error.message);
    process.exit(1);
  });
  child.on('exit', function (status, signal) {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

var node = findNode();
if (node === undefined) {
  console.error(
    'limited-times needs Node ' +
      neededVersion +
      ', this is ' +
      process.version +
      ', and the Node that it brings is not installed: run “npm rebuild node”, or install Node ' +
      neededVersion +
      '.',
  );
  process.exit(1);
}
start(node, options.concat(path.join(__dirname, '..', 'scripts', 'run.mjs'), process.argv.slice(2)));
