import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { pathsOf, recordOf } from '../../build/page-source.ts';
import ArticleList from '../../components/ArticleList.astro';
import TrendList from '../../components/TrendList.astro';

/*
 * The live lists, made by the very components that pages use. A page cannot be written to a file with a name
 * of its own, an endpoint can: so the container prints them.
 */
export function getStaticPaths() {
  return [...pathsOf('latest-fragment'), ...pathsOf('trends-fragment')].map(({ props }) => ({
    params: { fragment: props.path.replace('/fragments/', '').replace('.html', '') },
    props,
  }));
}

export const GET: APIRoute<{ path: string; kind: 'latest-fragment' | 'trends-fragment' }> = async ({
  props,
}) => new Response(await renderList(props.kind, props.path));

async function renderList(kind: 'latest-fragment' | 'trends-fragment', path: string): Promise<string> {
  const container = await AstroContainer.create();
  if (kind === 'trends-fragment') {
    return container.renderToString(TrendList, { props: { trends: recordOf(kind, path).list.trends } });
  }
  return container.renderToString(ArticleList, { props: { articles: recordOf(kind, path).articles } });
}
