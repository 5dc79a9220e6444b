import { mount } from 'svelte';
import '@fontsource-variable/inter/index.css';
import '../../src-renderer/styles/tokens.css';
import '../../src-renderer/styles/base.css';
import LargeGrid from './LargeGrid.svelte';

const { searchParams } = new URL(location.href);
const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the grid.');
mount(LargeGrid, {
  target,
  props: {
    rows: Number(searchParams.get('rows')),
    columns: Number(searchParams.get('columns')),
  },
});
