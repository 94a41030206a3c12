// Some tests build a site, and a machine may be busy. This ends what hangs; no test measures time.
jest.setTimeout(300_000);
