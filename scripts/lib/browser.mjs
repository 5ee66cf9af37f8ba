import { chromium } from 'playwright-core';
import { findChromium } from './find-program.mjs';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** The installed Chromium, quiet and offline but for the pages it is told to open. */
export function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('no Chromium found: install the package chromium-headless-shell, or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page of its own (own storage, own person), in Chinese and Chinese time. Unless `keepsShell` is false, it fetches
 * the whole app for the time without a network, as for every visitor.
 * `problems` collects what the page's own code threw.
 */
export async function openPage(browser, baseUrl, viewport = PHONE, { keepsShell = true } = {}) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: keepsShell ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems };
}

/**
 * Until the history has an entry for every sheet that is open and for no other: the page steps into it and out of it
 * some milliseconds after the sheet is seen. The page's own ways wait for that; no hand is as fast.
 */
export function historyMatches(page) {
  return page.waitForFunction(() => {
    const dialogs = [...document.querySelectorAll('[role=dialog]')].filter((each) => each.checkVisibility());
    return (window.history.state?.layers ?? 0) === dialogs.length;
  });
}

/** Types an address. Not in the instant in which a sheet closes: a browser drops whatever began to open meanwhile. */
export async function typeAddress(page, path) {
  await historyMatches(page);
  return page.goto(path);
}

/** The phone's or the browser's own Back. */
export async function pressBack(page) {
  await historyMatches(page);
  return page.goBack();
}

/** Enters as a demo persona through the login page, as a visitor would. */
export async function enterAs(page, name) {
  await page.goto('/pages/login/index');
  await page.getByRole('button', { name: new RegExp(`^以此身份进入 ${name}`) }).click();
  await page.waitForURL((url) => !url.pathname.includes('/login/'));
}
