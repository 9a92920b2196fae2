/**
 * A Markdown page in which links to files become plain text: where VS Code shows the page of an extension, no relative
 * link leads anywhere, even if its file is packed with the page.
 */
export function withoutDeadLinks(text) {
  return text.replace(/(?<!!)\[([^\][]*)\]\(([^()\s]*)\)/g, (link, label, place) =>
    /^(?:#|[a-z]+:)/.test(place) ? link : label,
  );
}
