/** What the editor knows of a place: completion, hover and inlay hints. */
export type KnowledgeMessages = {
  /** `changes` says that the offset is another at some time of the year. */
  'completion.zone': { readonly offset: string; readonly changes: boolean };
  /** The namespaces that declare it; absent where none is named. */
  'completion.account': { readonly namespaces: string | undefined };
  'completion.path': { readonly what: 'localtime' | 'zone' | 'directory'; readonly side: 'node' | 'container' };
};
