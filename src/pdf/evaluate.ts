import type { CDPSession } from 'puppeteer';

/**
 * Evaluates an expression in the document that a session's page shows, and waits for it where it is a promise: one message to the
 * browser and one back. Works with scripts switched off.
 *
 * @returns its value, as JSON has it.
 * @throws Error where it fails, or the document goes away meanwhile.
 */
export async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text, {
      cause: exceptionDetails,
    });
  return result.value;
}
