import { type Browser, launch } from 'puppeteer';
import { supplyBrowser } from '../../src/pdf/browser-supply.ts';

/** The browser that prints, with the way to this machine open: printing goes nowhere. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await supplyBrowser({});
  const args = ['--disable-gpu', '--no-proxy-server', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return launch({ executablePath, headless: 'shell', pipe: true, args, env: { ...process.env, ...env } });
}
