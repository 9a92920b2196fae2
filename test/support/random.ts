import fc from 'fast-check';

/** Each run of the tests looks at the same random texts, so that it fails for what was changed; the fuzz looks at others. */
fc.configureGlobal({ seed: 7 });

export { fc };
