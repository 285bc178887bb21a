import { SearchPage } from './searchPage.ts';

const root = document.querySelector<HTMLElement>('.search');
if (root) new SearchPage(root).open();
