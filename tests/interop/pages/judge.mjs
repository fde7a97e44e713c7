// Judges every page in a folder: its HTML, and how it is in a browser that is light, dark, narrow and
// printing. Ends with 1 and says what is wrong.
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import puppeteer from 'puppeteer-core';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const [executablePath, folder] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => resolve(folder, name));
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let wrong = 0;

function report(file, what) {
  ++wrong;
  console.log(`${file}: ${what}`);
}

async function judge_html(file) {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const verdict = await validator.validateFile(file);
  for (const { messages } of verdict.results)
    for (const { line, ruleId, message } of messages) report(file, `line ${line}: ${ruleId}: ${message}`);
}

// As it comes, and with everything unfolded.
async function judge_with_axe(page, file, scheme) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  await page.evaluate(axe);
  const options = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] };
  const found = await page.evaluate((given) => globalThis.axe.run(document, given), options);
  for (const { id, nodes } of found.violations)
    report(file, `${scheme}: ${id}, ${nodes.length} times: ${nodes[0].html.slice(0, 200)}`);
}

async function judge_keyboard(page, file) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  if (first !== '#main') report(file, `Tab comes to ${first} first`);
  await page.keyboard.press('Enter');
  const then = await page.evaluate(() => document.activeElement.id);
  if (then !== 'main') report(file, `the way past the contents leads to ${then}`);
  await page.keyboard.press('Tab');
  if (await page.evaluate(() => document.activeElement === document.body)) report(file, 'Tab gets lost');
}

async function judge_paper(page, file) {
  await page.emulateMediaType('print');
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('details > p, details > ul')].filter((part) => !part.checkVisibility()).length);
  if (hidden > 0) report(file, `${hidden} answers are not printed`);
  if (await page.evaluate(() => document.querySelector('nav').checkVisibility())) report(file, 'prints its links');
  await page.emulateMediaType('screen');
}

async function judge_width(page, file) {
  for (const width of [320, 1200]) {
    await page.setViewport({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) report(file, `needs ${needed} pixels of ${width}`);
  }
}

const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  protocolTimeout: 240_000,
});
for (const file of files) {
  await judge_html(file);
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) report(file, `asks for ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  await judge_keyboard(page, file);
  await judge_paper(page, file);
  await judge_width(page, file);
  // The large course has nothing that the showcase lacks, and takes a minute a time.
  const schemes = file.includes('showcase') ? ['light', 'dark'] : ['light'];
  for (const scheme of schemes) await judge_with_axe(page, file, scheme);
  await page.close();
}
await browser.close();
console.log(`${files.length} pages judged, ${wrong} things wrong`);
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
