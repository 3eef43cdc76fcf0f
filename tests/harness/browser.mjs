// Looks at one page in headless Chromium, as `tests/harness/browser.py` asks on stdin, and says as JSON
// what the page asked for, what it complained of, what axe found, and where each picture was put.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const wanted = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(pathToFileURL(`${wanted.modules}/`));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const context = await chromium.launchPersistentContext(wanted.profile, {
  executablePath: wanted.chromium,
  headless: true,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const found = [];
for (const look of wanted.looks) {
  const page = await context.newPage();
  const requests = [];
  const console_ = [];
  page.on("request", (each) => requests.push(each.url()));
  page.on("console", (each) => console_.push(`${each.type()}: ${each.text()}`));
  page.on("pageerror", (error) => console_.push(`error: ${error}`));
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ media: look.media, colorScheme: look.scheme });
  await page.goto(wanted.address, { waitUntil: "networkidle" });
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute("href"), left: box.left, width: box.width };
  });
  await page.evaluate(() => document.activeElement.blur());
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth, window: window.innerWidth,
    drawn: [...document.querySelectorAll("figure svg")].map((each) => each.clientWidth),
  }));
  await page.screenshot({ path: look.picture, fullPage: look.whole });
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run());
  const told = (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 90)).join(" | ")}`;
  found.push({
    name: look.name, requests, console: console_, first, wide,
    rules: result.passes.length, axe: result.violations.map(told),
    unsure: result.incomplete.map(told),
  });
  await page.close();
}
await context.close();
process.stdout.write(JSON.stringify(found));
