import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBuildLog, formatNumber } from '../../src/log/build-log.ts';

/** A stream that keeps what is written, and a clock that a test sets. */
function createScene(isTTY: boolean) {
  const scene = { text: '', time: 0 };
  const write = (text: string) => {
    scene.text += text;
  };
  return { scene, log: createBuildLog({ isTTY, write }, () => scene.time) };
}

test('A stage ends in one line with its name, its result and its time', () => {
  const { scene, log } = createScene(false);
  const stage = log.stage('read');
  scene.time = 1234;
  stage.end('7 articles');
  assert.equal(scene.text, 'read     7 articles  1.23 s\n');
});

test('A terminal’s progress renews one line', () => {
  const { scene, log } = createScene(true);
  const stage = log.stage('read');
  scene.time = 150;
  stage.progress(1, 7, 'articles');
  assert.equal(scene.text, '\r\u001B[Kread     1 of 7 articles');
});

test('A log gets a plain line of progress every ten seconds and no more', () => {
  const { scene, log } = createScene(false);
  const stage = log.stage('read');
  for (scene.time = 0; scene.time <= 20_000; scene.time += 1000)
    stage.progress(scene.time, 20_000, 'articles');
  assert.equal(scene.text, 'read     10,000 of 20,000 articles …\nread     20,000 of 20,000 articles …\n');
});

test('A name in a note or a result is shown as it is spelled, in one line', () => {
  const { scene, log } = createScene(false);
  log.note('a\n::error::b\u001B[2J');
  log.stage('read').end('c\rd\u202E');
  assert.equal(scene.text, 'a\\x0a::error::b\\x1b[2J\nread     c\\x0dd\\u202e  0.00 s\n');
});

test('One of a thing is singular', () => {
  assert.equal(formatNumber(1, 'page'), '1 page');
  assert.equal(formatNumber(2000, 'process', 'processes'), '2,000 processes');
});
