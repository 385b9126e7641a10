import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { browserFlags, findBrowser, howToGetABrowser } from '../../../scripts/support/browser';
import { Drawer } from '../../support/drawer';
import { photosFolder } from './once';
import { openPhone, type Phone, type PhoneOptions, type PhoneShape, shapes } from './phone';
import { photoIn, type Scene } from './photos';
import { type Product, startProduct } from './product';

/** One running product and one browser for the walks of a file; every phone is looked at before it is put away. */
export interface Suite {
  readonly product: () => Product;
  /** The path of a drawn photo. */
  readonly photo: (scene: Scene) => string;
  /** Opens the mini-program as somebody, in a window of their own. */
  readonly phoneOf: (openid: string, options?: PhoneOptions) => Promise<Phone>;
}

/** Starts product and browser before the first walk, and ends both after the last. */
export function suite(): Suite {
  let product: Product | null = null;
  let browser: Browser | null = null;
  let drawer: Drawer<PhoneShape> | null = null;
  const open: Phone[] = [];

  beforeAll(async () => {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(howToGetABrowser);
    [product, browser] = await Promise.all([
      startProduct(),
      chromium.launch({ executablePath, args: [...browserFlags] }),
    ]);
    drawer = new Drawer(browser, shapes);
  }, 120_000);

  afterEach(async () => {
    // NB: all are closed before the first complaint is thrown, or the next walk would inherit open windows.
    const complaints = await Promise.all(open.splice(0).map((phone) => phone.putAway()));
    const said = complaints.flat();
    if (said.length > 0) throw new Error(`the preview complains:\n${said.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const running = (): Product => {
    if (product === null) throw new Error('the product has not started');
    return product;
  };

  return {
    product: running,
    photo: (scene) => photoIn(photosFolder(), scene),
    phoneOf: async (openid, options = {}) => {
      if (drawer === null) throw new Error('the browser has not started');
      const phone = await openPhone(drawer, running().url, openid, options);
      open.push(phone);
      return phone;
    },
  };
}
