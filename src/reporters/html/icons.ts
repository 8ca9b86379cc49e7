// The shapes of what a gate's result means: told apart without colours.
import { markup } from './markup.ts';

export const icons = markup`<svg class="icons" aria-hidden="true">
<symbol id="icon-stops" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5 8h6"/></symbol>
<symbol id="icon-broken" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/></symbol>
<symbol id="icon-warns" viewBox="0 0 16 16"><path d="M8 .9 15.6 15H.4z"/><path class="cut" d="M8 6v4M8 12.2v.6"/></symbol>
<symbol id="icon-undecided" viewBox="0 0 16 16"><path class="line" d="M8 1.2 14.8 8 8 14.8 1.2 8z"/><path class="line" d="M8 5v3.4M8 10.6v.5"/></symbol>
<symbol id="icon-skipped" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M3.6 12.4l8.8-8.8"/></symbol>
<symbol id="icon-passes" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.4"/><path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5"/></symbol>
<symbol id="icon-waived" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M5 8h6"/></symbol>
</svg>`;
