/** One piece of a page about a problem. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'text' | 'code';
  readonly text: string;
}

/** The pieces of a page in Markdown, as far as our pages use it: headings, paragraphs (with names between backticks), fenced examples. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let code: string[] | undefined;
  let text: string[] = [];
  const endText = () => {
    if (text.length > 0) blocks.push({ kind: 'text', text: text.join(' ') });
    text = [];
  };
  for (const line of page.split('\n')) {
    if (line.startsWith('```')) {
      endText();
      if (code) blocks.push({ kind: 'code', text: code.join('\n') });
      code = code ? undefined : [];
    } else if (code) code.push(line);
    else if (line.startsWith('# ') || line.startsWith('## ')) {
      endText();
      blocks.push({ kind: line.startsWith('# ') ? 'title' : 'heading', text: line.replace(/^#+ /, '') });
    } else if (line.trim() === '') endText();
    else text.push(line);
  }
  endText();
  return blocks;
}
