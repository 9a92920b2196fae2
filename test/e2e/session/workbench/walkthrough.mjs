/** The open walkthrough. */
export class Walkthrough {
  #page;

  constructor(window) {
    this.#page = window.page;
  }

  /** Waits until it has exactly these steps. */
  async see(...titles) {
    const steps = this.#page.locator('.getting-started-step .step-title');
    for (const hasText of titles) await steps.filter({ hasText }).first().waitFor();
    const shown = await steps.count();
    if (shown !== titles.length) throw new Error(`The walkthrough has ${shown} steps`);
  }

  /** Opens a step, and waits for its picture. */
  async open(hasText) {
    await this.#page.locator('.getting-started-step', { hasText }).first().click();
    await this.#page.locator('.getting-started-step.expanded', { hasText }).first().waitFor();
    await this.#page.waitForFunction(
      () => [...document.querySelectorAll('.getting-started-media img')].some(image => image.naturalWidth > 100),
      undefined,
      { polling: 100 },
    );
  }

  /** Presses a button of the open step. */
  async press(text) {
    await this.#page.locator('.getting-started-step.expanded').getByText(text).first().click();
  }
}
