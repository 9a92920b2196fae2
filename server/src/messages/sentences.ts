/** In one language, for each message of `Arguments` a function of its arguments. */
export type Sentences<Arguments> = { readonly [K in keyof Arguments]: (args: Arguments[K]) => string };
