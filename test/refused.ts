import { CodedError } from '../src/errors.ts';

/** The coded error an act throws; anything else it throws, or nothing, fails the test. */
export function refused(act: () => unknown): CodedError {
  try {
    act();
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
