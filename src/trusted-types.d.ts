/**
 * Trusted types, which TypeScript does not describe yet: browsers that have them take nothing but what a policy let through where a
 * text becomes a document or a script. What a policy makes is an object; it goes wherever the text went, and is typed as one here.
 */
declare namespace globalThis {
  // eslint-disable-next-line no-var -- only a var becomes a part of globalThis
  var trustedTypes:
    | {
        createPolicy<Rules extends { createHTML?(text: string): string; createScriptURL?(address: string): string }>(
          name: string,
          rules: Rules,
          // The text must be given even to a rule that does not look at it: without it browsers refuse.
        ): { readonly [Name in keyof Rules]: (text: string) => string };
      }
    | undefined;
}
