/** No test measures time: this only ends what hangs, on the slowest machine too. */
jest.setTimeout(300_000);
