import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  escapeHtml,
  round,
  ticks
} from "./chunk-FD7PGDJ4.js";
import {
  markDifferences
} from "./chunk-TVG7RZWD.js";
import {
  linkLine
} from "./chunk-J4SXN6SC.js";
import {
  answers,
  drawReason,
  origins,
  sentenceOf,
  sum,
  viewUse
} from "./chunk-QW6PUZY7.js";
import {
  headlineOf
} from "./chunk-XQNJUBH3.js";
import {
  formatShare,
  judgedLines,
  judgedSentence
} from "./chunk-TNDUCKS4.js";
import {
  resultsWith,
  sortResults,
  standingOf,
  standings
} from "./chunk-TY42KNPP.js";
import {
  count,
  formatDuration,
  formatLimit,
  formatNumber,
  isCompared
} from "./chunk-2XOXYJXM.js";
import {
  clip,
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-script.ts
var hidden = /[<>&\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;
function escapeScript(value) {
  return JSON.stringify(value).replaceAll(
    hidden,
    (char) => Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`
    ).join("")
  );
}

// src/reporters/html/assets.json
var assets_default = {
  scriptHash: "sha256-POyPdWYdw5P58lyQ1vBQ12OZMVm8Hmqwl+fTC6kxyfU=",
  styleHash: "sha256-Ng+f+WZtKN2HPejnU4FQfH+IXzNuD0sL0aw+W1AAJOc=",
  script: '"use strict";(()=>{var Xe="Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt Mymr".split(" "),Me=`[[${Xe.map(n=>`\\\\p{scx=${n}}`).join("")}]&&[\\\\p{L}\\\\p{M}]]`,Ke=()=>new RegExp(`((?!\\u{1F3F4}\\u{E0067})\\\\p{RGI_Emoji}|(?<=${Me})[\\u200C\\u200D](?=${Me}))|[\\\\p{Cc}\\\\p{Cf}\\\\p{Cs}\\\\p{Zl}\\\\p{Zp}\\\\p{Default_Ignorable_Code_Point}\\u2800]`,"gv"),Ee,Qe=/^[ -~]*$/,Ce="[\\\\p{M}\\u200C\\u200D\\uFE0F]+",kt=new RegExp(`^${Ce}`,"u"),Ct=new RegExp(`${Ce}$`,"u"),et=new RegExp("(?<=\\\\p{M}{4})\\\\p{M}+","gu");function ke(n){return[...n].map(e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`).join("")}function P(n){return Qe.test(n)?n:(Ee??=Ke(),n.replaceAll(/\\s+/g,e=>e.includes(`\n`)?` ${"\\u23CE ".repeat(e.split(`\n`).length-1)}`:e).replaceAll("	"," ").replaceAll(Ee,(e,t)=>t===void 0?ke(e):e).replaceAll(et,ke))}function u(n,e={},...t){let r=document.createElement(n);for(let[o,i]of Object.entries(e))i===void 0||i===!1||r.setAttribute(o,i===!0?"":String(i));return r.append(...t.filter(o=>o!==void 0&&o!==!1)),r}function U(n){let e=W("svg",{class:`icon ${n}`,viewBox:"0 0 16 16","aria-hidden":"true"});return e.append(W("use",{href:`#icon-${n}`})),e}function W(n,e){let t=document.createElementNS("http://www.w3.org/2000/svg",n);for(let[r,o]of Object.entries(e))o!==void 0&&t.setAttribute(r,String(o));return t}function V(n,e,t){let r=u("select",{},...e.map(([o,i])=>u("option",{value:o},i)));return r.addEventListener("change",()=>t(r.value)),{field:u("label",{},u("span",{},n),r),select:r}}function A(n,e,t={}){let r=u("button",{type:"button",...t},n);return r.addEventListener("click",e),r}var R=class{diff(e,t,r={}){let o;typeof r=="function"?(o=r,r={}):"callback"in r&&(o=r.callback);let i=this.castInput(e,r),s=this.castInput(t,r),l=this.removeEmpty(this.tokenize(i,r)),d=this.removeEmpty(this.tokenize(s,r));return this.diffWithOptionsObj(l,d,r,o)}diffWithOptionsObj(e,t,r,o){var i;let s=y=>{if(y=this.postProcess(y,r),o){setTimeout(function(){o(y)},0);return}else return y},l=t.length,d=e.length,c=1,f=l+d;r.maxEditLength!=null&&(f=Math.min(f,r.maxEditLength));let p=(i=r.timeout)!==null&&i!==void 0?i:1/0,h=Date.now()+p,g=[{oldPos:-1,lastComponent:void 0}],v=this.extractCommon(g[0],t,e,0,r);if(g[0].oldPos+1>=d&&v+1>=l)return s(this.buildValues(g[0].lastComponent,t,e));let w=-1/0,C=1/0,T=()=>{for(let y=Math.max(w,-c);y<=Math.min(C,c);y+=2){let S,M=g[y-1],k=g[y+1];M&&(g[y-1]=void 0);let O=!1;if(k){let D=k.oldPos-y;O=k&&0<=D&&D<l}let L=M&&M.oldPos+1<d;if(!O&&!L){g[y]=void 0;continue}if(!L||O&&M.oldPos<k.oldPos?S=this.addToPath(k,!0,!1,0,r):S=this.addToPath(M,!1,!0,1,r),v=this.extractCommon(S,t,e,y,r),S.oldPos+1>=d&&v+1>=l)return s(this.buildValues(S.lastComponent,t,e))||!0;g[y]=S,S.oldPos+1>=d&&(C=Math.min(C,y-1)),v+1>=l&&(w=Math.max(w,y+1))}c++};if(o)(function y(){setTimeout(function(){if(c>f||Date.now()>h)return o(void 0);T()||y()},0)})();else for(;c<=f&&Date.now()<=h;){let y=T();if(y)return y}}addToPath(e,t,r,o,i){let s=e.lastComponent;return s&&!i.oneChangePerToken&&s.added===t&&s.removed===r?{oldPos:e.oldPos+o,lastComponent:{count:s.count+1,added:t,removed:r,previousComponent:s.previousComponent}}:{oldPos:e.oldPos+o,lastComponent:{count:1,added:t,removed:r,previousComponent:s}}}extractCommon(e,t,r,o,i){let s=t.length,l=r.length,d=e.oldPos,c=d-o,f=0;for(;c+1<s&&d+1<l&&this.equals(r[d+1],t[c+1],i);)c++,d++,f++,i.oneChangePerToken&&(e.lastComponent={count:1,previousComponent:e.lastComponent,added:!1,removed:!1});return f&&!i.oneChangePerToken&&(e.lastComponent={count:f,previousComponent:e.lastComponent,added:!1,removed:!1}),e.oldPos=d,c}equals(e,t,r){return r.comparator?r.comparator(e,t):e===t||!!r.ignoreCase&&e.toLowerCase()===t.toLowerCase()}removeEmpty(e){let t=[];for(let r=0;r<e.length;r++)e[r]&&t.push(e[r]);return t}castInput(e,t){return e}tokenize(e,t){return Array.from(e)}join(e){return e.join("")}postProcess(e,t){return e}get useLongestToken(){return!1}buildValues(e,t,r){let o=[],i;for(;e;)o.push(e),i=e.previousComponent,delete e.previousComponent,e=i;o.reverse();let s=o.length,l=0,d=0,c=0;for(;l<s;l++){let f=o[l];if(f.removed)f.value=this.join(r.slice(c,c+f.count)),c+=f.count;else{if(!f.added&&this.useLongestToken){let p=t.slice(d,d+f.count);p=p.map(function(h,g){let v=r[c+g];return v.length>h.length?v:h}),f.value=this.join(p)}else f.value=this.join(t.slice(d,d+f.count));d+=f.count,f.added||(c+=f.count)}}return o}};function ie(n,e){let t;for(t=0;t<n.length&&t<e.length;t++)if(n[t]!=e[t])return n.slice(0,t);return n.slice(0,t)}function se(n,e){let t;if(!n||!e||n[n.length-1]!=e[e.length-1])return"";for(t=0;t<n.length&&t<e.length;t++)if(n[n.length-(t+1)]!=e[e.length-(t+1)])return n.slice(-t);return n.slice(-t)}function X(n,e,t){if(n.slice(0,e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t start with prefix ${JSON.stringify(e)}; this is a bug`);return t+n.slice(e.length)}function K(n,e,t){if(!e)return n+t;if(n.slice(-e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t end with suffix ${JSON.stringify(e)}; this is a bug`);return n.slice(0,-e.length)+t}function G(n,e){return X(n,e,"")}function z(n,e){return K(n,e,"")}function ae(n,e){return e.slice(0,tt(n,e))}function tt(n,e){let t=0;n.length>e.length&&(t=n.length-e.length);let r=e.length;n.length<e.length&&(r=n.length);let o=Array(r),i=0;o[0]=0;for(let s=1;s<r;s++){for(e[s]==e[i]?o[s]=o[i]:o[s]=i;i>0&&e[s]!=e[i];)i=o[i];e[s]==e[i]&&i++}i=0;for(let s=t;s<n.length;s++){for(;i>0&&n[s]!=e[i];)i=o[i];n[s]==e[i]&&i++}return i}function le(n,e){let t=[];for(let r of Array.from(e.segment(n))){let o=r.segment;t.length&&/\\s/.test(t[t.length-1])&&/\\s/.test(o)?t[t.length-1]+=o:t.push(o)}return t}function Q(n,e){if(e)return q(n,e)[1];let t;for(t=n.length-1;t>=0&&n[t].match(/\\s/);t--);return n.substring(t+1)}function F(n,e){if(e)return q(n,e)[0];let t=n.match(/^\\s*/);return t?t[0]:""}function q(n,e){if(!e)return[F(n),Q(n)];if(e.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');let t=le(n,e),r=t[0],o=t[t.length-1],i=/\\s/.test(r)?r:"",s=/\\s/.test(o)?o:"";return[i,s]}var ee="a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}",nt=new RegExp(`[${ee}]+|\\\\s+|[^${ee}]`,"ug"),ce=class extends R{equals(e,t,r){return r.ignoreCase&&(e=e.toLowerCase(),t=t.toLowerCase()),e.trim()===t.trim()}tokenize(e,t={}){let r;if(t.intlSegmenter){let s=t.intlSegmenter;if(s.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');r=le(e,s)}else r=e.match(nt)||[];let o=[],i=null;return r.forEach(s=>{/\\s/.test(s)?i==null?o.push(s):o.push(o.pop()+s):i!=null&&/\\s/.test(i)?o[o.length-1]==i?o.push(o.pop()+s):o.push(i+s):o.push(s),i=s}),o}join(e){return e.map((t,r)=>r==0?t:t.replace(/^\\s+/,"")).join("")}postProcess(e,t){if(!e||t.oneChangePerToken)return e;let r=null,o=null,i=null;return e.forEach(s=>{s.added?o=s:s.removed?i=s:((o||i)&&Le(r,i,o,s,t.intlSegmenter),r=s,o=null,i=null)}),(o||i)&&Le(r,i,o,null,t.intlSegmenter),e}},ot=new ce;function Le(n,e,t,r,o){if(e&&t){let[i,s]=q(e.value,o),[l,d]=q(t.value,o);if(n){let c=ie(i,l);n.value=K(n.value,l,c),e.value=G(e.value,c),t.value=G(t.value,c)}if(r){let c=se(s,d);r.value=X(r.value,d,c),e.value=z(e.value,c),t.value=z(t.value,c)}}else if(t){if(n){let i=F(t.value,o);t.value=t.value.substring(i.length)}if(r){let i=F(r.value,o);r.value=r.value.substring(i.length)}}else if(n&&r){let i=F(r.value,o),[s,l]=q(e.value,o),d=ie(i,s);e.value=G(e.value,d);let c=se(G(i,d),l);e.value=z(e.value,c),r.value=X(r.value,i,c),n.value=K(n.value,i,i.slice(0,i.length-c.length))}else if(r){let i=F(r.value,o),s=Q(e.value,o),l=ae(s,i);e.value=z(e.value,l)}else if(n){let i=Q(n.value,o),s=F(e.value,o),l=ae(i,s);e.value=G(e.value,l)}}var de=class extends R{tokenize(e){let t=new RegExp(`(\\\\r?\\\\n)|[${ee}]+|[^\\\\S\\\\n\\\\r]+|[^${ee}]`,"ug");return e.match(t)||[]}},Te=new de;function ue(n,e,t){return Te.diff(n,e,t)}var rt=.5;function De(n,e,t=P){let[r,o]=[t(n).trim(),t(e).trim()],i=ue(r,o),s=0;for(let l of i)!l.added&&!l.removed&&(s+=l.value.length);return s<rt*Math.max(r.length,o.length)?[[{text:r,bold:!1}],[{text:o,bold:!1}]]:[i.filter(l=>!l.added).map(l=>({text:l.value,bold:l.removed})),i.filter(l=>!l.removed).map(l=>({text:l.value,bold:l.added}))]}function Ae(n){return n===void 0?["the record",""]:n.isBase===!0?["new","already there"]:["this record","the other"]}function fe(n){return n.split(/\\r?\\n/).map(P).join(`\n`)}var me=["worst","place","gate","similarity"];function N({waiver:n,isError:e}){return n!==void 0?"waived":e?"stops":"warns"}function Oe(n){let{findings:e}=n,t,r=o=>(t??=e.map(i=>st(i,n)),t[o]??"");return o=>{let i=(o.text??"").toLowerCase().split(/\\s+/).filter(l=>l!==""),s=[];for(let[l,d]of e.entries())it(d,o)&&(i.length>0&&!i.every(c=>r(l).includes(c))||s.push(l));return at(s,o.order??"worst",n)}}function it(n,e){let{gate:t,dataset:r,level:o,path:i,line:s,similarity:l}=e;return(t===void 0||n.gate===t)&&(r===void 0||n.dataset===r)&&(o===void 0||N(n)===o)&&(i===void 0||n.at.path===i)&&(s===void 0||n.at.line===s)&&(l===void 0||n.similarity===void 0||n.similarity>=l)}function st({code:n,message:e,key:t,gate:r,at:o,related:i=[]},s){let l=[o,...i].map(({path:d,line:c,id:f="",excerpt:p=""})=>`${s.paths[d]?.name??""}:${c} ${f} ${p}`);return[s.gates[r],n,t,e,...l].join(`\n`).toLowerCase()}function at(n,e,{findings:t,paths:r}){if(e==="worst")return n;let o=r.map(({name:d},c)=>({name:d,i:c}));o.sort((d,c)=>d.name<c.name?-1:1);let i=[];for(let[d,{i:c}]of o.entries())i[c]=d;let s=(d,c)=>(i[d.at.path]??0)-(i[c.at.path]??0)||d.at.line-c.at.line,l={worst:()=>0,place:s,gate:(d,c)=>d.gate-c.gate||s(d,c),similarity:(d,c)=>(c.similarity??-1)-(d.similarity??-1)};return n.sort((d,c)=>{let[f,p]=[t[d],t[c]];return f===void 0||p===void 0?0:l[e](f,p)||d-c})}var lt=20;function Fe(n,e){let{at:t,code:r,message:o,gate:i}=n,s=u("details",{},u("summary",{},U(N(n)),u("span",{class:"where"},u("span",{class:"path"},P(e.paths[t.path]?.short??"")),`:${t.line}`),u("span",{class:"what"},P(o)||r),u("span",{class:"by"},e.gates[i])));return s.addEventListener("toggle",()=>{s.open&&s.childElementCount===1&&s.append(ct(n,e))}),u("li",{class:"finding"},s)}function ct(n,e){let{at:t,related:r=[],code:o,key:i,waiver:s}=n,l=u("div",{class:"pair"}),d=p=>{let[h,g]=Ae(p),[v,w]=t.excerpt===void 0||p?.excerpt===void 0?[$e(t.excerpt),$e(p?.excerpt)]:De(t.excerpt,p.excerpt,fe);l.replaceChildren(We(h,t,v,e),...p===void 0?[]:[We(g,p,w,e)])};d(r[0]);let c=r.slice(0,lt).map(p=>{let h=A(te(p,e),()=>{for(let g of c)g.setAttribute("aria-pressed",String(g===h));d(p)});return h.setAttribute("aria-pressed",String(p===r[0])),h}),f=r.length-c.length;return u("div",{class:"body"},c.length>1&&u("p",{class:"others"},u("span",{class:"soft"},"beside "),...c,f>0&&` and ${f} more`),l,s!==void 0&&u("p",{class:"soft"},`Waived: ${P(s)}`),u("p",{class:"soft"},u("code",{},o)," \\xB7 ",u("code",{},`heartcut explain ${i} --report report.json`)))}function $e(n){return n===void 0?void 0:[{text:fe(n),bold:!1}]}function We(n,e,t,r){let o=t?.map(({text:i,bold:s})=>s?u("mark",{},i):document.createTextNode(i));return u("figure",{class:"record"},u("figcaption",{},`${n} `,pe(e,r),...e.pointer?[" at ",u("code",{},P(e.pointer))]:[]),o===void 0?u("p",{class:"soft"},"Its text is not in the report."):u("p",{class:"text"},...o))}function pe(n,e){let t=e.paths[n.path],r=n.isBase===!0?t?.base:t?.head,o=u("code",{},te(n,e));return r===void 0?o:u("a",{href:r+n.line,rel:"noreferrer"},o)}function te(n,e){return`${P(e.paths[n.path]?.name??"")}:${n.line}`}var _=40,[ge,he]=[240,28];function Ne(n,e){let t=u("input",{type:"range",step:"0.01",max:"1"}),r=u("output",{}),o=W("svg",{viewBox:`0 0 ${ge} ${he}`,"aria-hidden":"true"}),i=u("label",{class:"similarity",hidden:!0},u("span",{},"At least as alike as "),u("span",{class:"drawn"}),r);i.querySelector(".drawn")?.append(o,t);let s;t.addEventListener("input",()=>{r.textContent=Number(t.value).toFixed(2),e(Number(t.value)<=Number(t.min)?void 0:Number(t.value))});function l(d){s=d;let c=n.findings.flatMap(g=>g.gate===s&&g.similarity!==void 0?[g.similarity]:[]);if(i.hidden=s===void 0||c.length<2,i.hidden)return;let f=Math.floor(c.reduce((g,v)=>Math.min(g,v),1)*100)/100;t.min=String(f),t.value=t.min,r.textContent=f.toFixed(2);let p=new Array(_).fill(0);for(let g of c){let v=Math.min(Math.floor((g-f)/Math.max(1-f,1e-9)*_),_-1);p[v]=(p[v]??0)+1}let h=Math.max(...p);o.replaceChildren(...p.map((g,v)=>{let w=g/h*(he-2),C=v*ge/_;return W("rect",{class:"after",x:C,y:he-w,width:ge/_-1,height:w})}))}return{field:i,update(d){d.gate!==s&&(l(d.gate),d.similarity!==void 0&&e(void 0)),d.similarity===void 0&&(t.value=t.min,r.textContent=Number(t.min).toFixed(2))}}}var ye=50,je=[["stops","stops the merge"],["warns","warns"],["waived","waived"]],dt={worst:"worst first",place:"file and line",gate:"gate",similarity:"most alike first"};function He(n){let e=document.getElementById("findings-view");if(e===null)return;let t=new Intl.NumberFormat("en-US"),r=Oe(n),o={},i=r(o),s=0,l=u("ol",{class:"findings",id:"findings-list"}),d=u("p",{class:"status",role:"status"}),c=A("Previous",()=>D(-1)),f=A("Next",()=>D(1)),p=A("Open all",()=>{let a=[...l.querySelectorAll("details")],x=a.every(({open:b})=>b);for(let b of a)b.open=!x}),h=A("Clear",()=>J.show({}),{class:"plain"}),g=u("input",{type:"search",placeholder:"message, file, id, text",autocomplete:"off",spellcheck:"false"});g.addEventListener("input",()=>L({text:g.value}));let v=(a,x)=>a.map((b,E)=>({name:P(b),i:E,count:x.get(E)??0})).filter(({count:b})=>b>0).map(({name:b,i:E,count:$})=>[String(E),`${b} (${t.format($)})`]),w=V("Gate",[["","all gates"],...v(n.gates,ne(n.findings.map(({gate:a})=>a)))],a=>L({gate:xe(a)})),C=ne(n.findings.map(N)),T=V("Level",[["","all levels"],...je.filter(([a])=>C.has(a)).map(([a,x])=>[a,`${x} (${t.format(C.get(a)??0)})`])],a=>L({level:je.find(([x])=>x===a)?.[0]})),y=n.paths.map(({name:a})=>a),S=V("File",[["","all files"],...v(y,ne(n.findings.map(({at:a})=>a.path)))],a=>L({path:xe(a),line:void 0})),M=V("Dataset",[["","all datasets"],...v(n.datasets,ne(n.findings.map(a=>a.dataset)))],a=>L({dataset:xe(a)})),k=V("Order",me.filter(a=>a!=="similarity"||n.findings.some(x=>x.similarity!==void 0)).map(a=>[a,dt[a]]),a=>L({order:me.find(x=>x===a)})),O=Ne(n,a=>L({similarity:a}));e.replaceChildren(u("div",{class:"tools",role:"search","aria-label":"Findings"},u("label",{class:"search"},u("span",{},"Search"),g),w.field,T.field,S.select.options.length>2&&S.field,M.select.options.length>2&&M.field,k.field),O.field,u("div",{class:"bar"},d,h,p,c,f),l,u("p",{class:"soft keys"},"Keys: / searches, j and k go down and up, Enter opens."));function L(a){let x=Object.entries({...o,...a}).filter(([,b])=>b!==void 0);o=Object.fromEntries(x),i=r(o),s=0,H()}function D(a){s+=a,H(),l.querySelector("summary")?.focus()}function H(){let a=s*ye,x=i.slice(a,a+ye).flatMap($=>{let Y=n.findings[$];return Y===void 0?[]:[Fe(Y,n)]});l.replaceChildren(...x),l.start=a+1;let b=`${t.format(Math.min(a+1,i.length))}\\u2013${t.format(a+x.length)}`,E=i.length===n.findings.length;d.textContent=i.length===0?"No finding fits":`${b} of ${t.format(i.length)}${E?"":` (${t.format(n.findings.length)} in all)`}`,c.disabled=s===0,f.disabled=a+ye>=i.length,p.disabled=x.length===0,h.hidden=Object.keys(o).length===0,O.update(o)}function Z(a){let x=[...l.querySelectorAll("summary")],b=x.findIndex($=>$===document.activeElement),E=b<0?0:b+a;E>=x.length&&!f.disabled?D(1):x[Math.max(0,Math.min(E,x.length-1))]?.focus()}document.addEventListener("keydown",a=>{if(!(a.ctrlKey||a.metaKey||a.altKey||ut(a.target))){if(a.key==="/")g.focus();else if(a.key==="j")Z(1);else if(a.key==="k")Z(-1);else return;a.preventDefault()}});let J={show(a){o={},g.value=a.text??"",w.select.value=String(a.gate??""),M.select.value=String(a.dataset??""),T.select.value=a.level??"",S.select.value=String(a.path??""),k.select.value=a.order??"worst",L(a),document.getElementById("findings")?.scrollIntoView()}};H();let[m]=l.querySelectorAll("details");return m!==void 0&&(m.open=!0),J}function ne(n){let e=new Map;for(let t of n)e.set(t,(e.get(t)??0)+1);return e}function xe(n){return n===""?void 0:Number(n)}function ut(n){return n instanceof HTMLInputElement||n instanceof HTMLSelectElement||n instanceof HTMLCanvasElement}var[ft,mt]=[.5,64];function be(n,e,t){let[r,o,i,s]=[1/0,-1/0,1/0,-1/0];for(let{x:d,y:c}of n)r=Math.min(r,d),o=Math.max(o,d),i=Math.min(i,c),s=Math.max(s,c);if(!Number.isFinite(r+o+i+s))return{scale:1,x:e/2,y:t/2};let l=Math.min((e-56)/Math.max(o-r,1e-6),(t-56)/Math.max(s-i,1e-6));return{scale:l,x:e/2-l*(r+o)/2,y:t/2-l*(i+s)/2}}function j({x:n,y:e},t){return{x:n*t.scale+t.x,y:e*t.scale+t.y}}function Ie(n,e,t,r){let o=Math.min(Math.max(n.scale*e,r.scale*ft),r.scale*mt),i=o/n.scale;return{scale:o,x:t.x-(t.x-n.x)*i,y:t.y-(t.y-n.y)*i}}function oe(n,e,t){return{...n,x:n.x+e,y:n.y+t}}function Ve(n,e,t,r){let{x:o,y:i}=j(e,n),s=(l,d)=>l<28?28-l:l>d-28?d-28-l:0;return oe(n,s(o,t),s(i,r))}function ve(n,e,t,r,o){let[i,s]=[-1,r*r];for(let[l,d]of n.entries()){let[c,f]=[d.x*e.scale+e.x-t.x,d.y*e.scale+e.y-t.y],p=c*c+f*f;p<=s&&o(l)&&([i,s]=[l,p])}return i}function Re(n,e,t,r){let[o,i]=[-1,1/0];for(let[s,{x:l,y:d}]of n.entries()){let[c,f]=[l-e.x,d-e.y],p=c*t.x+f*t.y,h=Math.abs(c*t.y-f*t.x);if(p<=1e-9||h>p)continue;let g=p+2*h;g<i&&r(s)&&([o,i]=[s,g])}return o}var pt=14,gt=\'12px system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif\';function qe(n,e){let t=n.getContext("2d");if(t===null)return;let r=window.devicePixelRatio||1,{clientWidth:o,clientHeight:i}=n;n.width!==Math.round(o*r)&&(n.width=Math.round(o*r)),n.height!==Math.round(i*r)&&(n.height=Math.round(i*r)),t.setTransform(r,0,0,r,0,0),t.clearRect(0,0,o,i);let s=getComputedStyle(n),l=g=>s.getPropertyValue(g).trim(),d=Math.min(2.2*Math.sqrt(Math.max(e.enlarged,.5))+1.2,9),{points:c}=e.map;e.grouped.groups.forEach((g,v)=>{let w=new Path2D,C=g.shape==="dot"?d*.62:d;for(let[y,S]of c.entries()){if(e.grouped.of[y]!==v||!e.isShown(y))continue;let{x:M,y:k}=j(S,e.view);M<-9||k<-9||M>o+9||k>i+9||ht(w,g.shape,M,k,C)}let T=l(g.colour);if(g.shape==="cross"){t.strokeStyle=T,t.lineWidth=1.8,t.stroke(w);return}t.globalAlpha=g.shape==="dot"?.55:.88,t.fillStyle=T,t.fill(w),t.globalAlpha=1,g.shape!=="dot"&&(t.strokeStyle=l("--map-back"),t.lineWidth=.8,t.stroke(w))}),yt(t,e,o,i,l);let f=c[e.current];if(f===void 0)return;let{x:p,y:h}=j(f,e.view);t.strokeStyle=l("--ink"),t.lineWidth=2,t.beginPath(),t.arc(p,h,d+5,0,2*Math.PI),t.stroke()}function ht(n,e,t,r,o){switch(e){case"dot":case"disc":n.moveTo(t+o,r),n.arc(t,r,o,0,2*Math.PI);break;case"square":n.rect(t-o*.9,r-o*.9,o*1.8,o*1.8);break;case"triangle":n.moveTo(t,r-o*1.2),n.lineTo(t+o*1.15,r+o*.9),n.lineTo(t-o*1.15,r+o*.9),n.closePath();break;case"cross":n.moveTo(t-o*.8,r-o*.8),n.lineTo(t+o*.8,r+o*.8),n.moveTo(t+o*.8,r-o*.8),n.lineTo(t-o*.8,r+o*.8)}}function yt(n,{map:e,view:t},r,o,i){n.font=gt,n.textAlign="center",n.textBaseline="middle",n.lineJoin="round",n.lineWidth=4,n.strokeStyle=i("--map-back"),n.fillStyle=i("--ink");let s=[];for(let{middle:l,name:d}of xt(e)){let{x:c,y:f}=j(l,t),p=n.measureText(d).width/2+4;c-p<0||c+p>r||f<10||f>o-10||s.some(g=>Math.abs(g.y-f)<18&&c-p<g.right&&c+p>g.left)||(s.push({left:c-p,right:c+p,y:f}),n.strokeText(d,c,f),n.fillText(d,c,f))}}var Ge=new WeakMap;function xt(n){let e=Ge.get(n);if(e!==void 0)return e;let t=new Map;for(let{x:i,y:s,cluster:l}of n.points){let d=t.get(l)??{xs:[],ys:[]};d.xs.push(i),d.ys.push(s),t.set(l,d)}let r=i=>i.sort((s,l)=>s-l)[Math.floor(i.length/2)]??0,o=[...t].sort((i,s)=>s[1].xs.length-i[1].xs.length).slice(0,pt).map(([i,{xs:s,ys:l}])=>({middle:{x:r(s),y:r(l)},name:(n.clusters[i]??[]).slice(0,2).map(P).join(", ").slice(0,40)})).filter(({name:i})=>i!=="");return Ge.set(n,o),o}function Be({shape:n,colour:e}){let t=`var(${e})`,r=W("svg",{viewBox:"0 0 12 12","aria-hidden":"true"}),o={dot:"M9 6A3 3 0 1 1 3 6A3 3 0 1 1 9 6",disc:"M11 6A5 5 0 1 1 1 6A5 5 0 1 1 11 6",square:"M1.5 1.5H10.5V10.5H1.5Z",triangle:"M6 1L11.5 10.5H.5Z",cross:"M2 2L10 10M10 2L2 10"},i=n==="cross";return r.append(W("path",{d:o[n],fill:i?"none":t,stroke:i?t:"none","stroke-width":2})),r}var Ze=["change","source","verdict"],ze=[["base",{name:"unchanged",colour:"--map-rest",shape:"dot"}],["removed",{name:"removed",colour:"--map-d",shape:"cross"}],["edited",{name:"edited",colour:"--map-b",shape:"square"}],["added",{name:"added",colour:"--map-a",shape:"disc"}]],bt=[{name:"unchanged, nothing found",colour:"--map-rest",shape:"dot"},{name:"changed, nothing found",colour:"--map-a",shape:"disc"},{name:"warns",colour:"--map-b",shape:"triangle"},{name:"stops the merge",colour:"--map-c",shape:"square"}],_e=["--map-a","--map-b","--map-e","--map-d","--map-f","--map-c"];function Pe(n,e,t){switch(n){case"change":return we(ze.map(([,r])=>r),e.points.map(({state:r})=>ze.findIndex(([o])=>o===r)));case"verdict":{let r=wt(t,e.dataset);return we(bt,e.points.map(o=>{let i=r.get(Je(o.path,o.line,o.state==="removed"));return i!==void 0?i?3:2:o.state==="base"?0:1}))}case"source":return vt(e)}}function vt({points:n}){let e=new Map;for(let{source:i}of n)e.set(i,(e.get(i)??0)+1);let r=[...e].filter(([i])=>i!=="").sort((i,s)=>s[1]-i[1]).map(([i])=>i).slice(0,_e.length),o=[{name:"does not say",colour:"--map-rest",shape:"dot"},{name:"others",colour:"--map-rest",shape:"cross"},...r.map((i,s)=>({name:P(i),colour:_e[s]??"--map-rest",shape:s%2===0?"disc":"square"}))];return we(o,n.map(({source:i})=>i===""?0:r.indexOf(i)<0?1:r.indexOf(i)+2))}function we(n,e){let t=new Array(n.length).fill(0);for(let r of e)t[r]=(t[r]??0)+1;return{groups:n.map((r,o)=>({...r,count:t[o]??0})),of:e}}function wt({findings:n},e){let t=new Map;for(let{at:r,isError:o,waiver:i,dataset:s}of n){if(s!==e||i!==void 0)continue;let l=Je(r.path,r.line,r.isBase===!0);(o||!t.has(l))&&t.set(l,o)}return t}function Je(n,e,t){return`${t?"-":"+"}${n}:${e}`}var Pt=14,St=3,[re,Ye]=[1.35,60],Mt={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:-1},ArrowDown:{x:0,y:1}};function Ue(n,e,t,r){let o=u("canvas",{tabindex:0,role:"application","aria-label":"Map of records. Arrow keys go from record to record, with Shift they move the map; plus and minus zoom, 0 shows all."}),i=u("div",{class:"legend",role:"group","aria-label":"Groups"}),s=u("aside",{class:"point","aria-live":"polite"}),l=u("fieldset",{},u("legend",{},"Colours by")),d=Pe("change",e,t),c=new Set,f=m=>!c.has(d.of[m]??0),p=be(e.points,1,1),h=p,g=-1,v=!1;function w(){v||(v=!0,requestAnimationFrame(()=>{v=!1,C()}))}let C=()=>qe(o,{map:e,grouped:d,isShown:f,view:h,enlarged:h.scale/p.scale,current:g}),T=()=>({x:o.clientWidth/2,y:o.clientHeight/2}),y=(m,a)=>{h=Ie(h,m,a,p),w()},S=()=>{h=p,w()};function M(m){d=Pe(m,e,t),c.clear(),i.replaceChildren(...d.groups.flatMap((a,x)=>{if(a.count===0)return[];let b=A("",()=>{c.delete(x)||c.add(x),b.setAttribute("aria-pressed",String(!c.has(x))),w()});b.setAttribute("aria-pressed","true");let E=u("span",{},`${a.name} `,u("b",{},a.count.toLocaleString("en")));return b.append(Be(a),E),[b]})),w()}function k(m){if(m===g)return;g=m,w();let a=e.points[m];if(a===void 0){s.replaceChildren(u("p",{class:"soft"},O));return}let x=a.state==="removed",b={path:a.path,line:a.line,...x?{isBase:!0}:{}},E=t.findings.filter(I=>I.at.path===b.path&&I.at.line===b.line&&I.at.isBase===!0===x),$=(e.clusters[a.cluster]??[]).slice(0,4).map(P).join(", "),Y=[a.state==="base"?"unchanged":a.state,P(a.source)||"source unknown",...$===""?[]:[`topic ${$}`]];s.replaceChildren(u("p",{class:"where"},pe(b,t)),u("p",{class:"soft"},Y.join(" \\xB7 ")),u("p",{class:"text"},P(a.excerpt)),...E.slice(0,St).map(I=>u("p",{class:"found"},U(N(I)),P(I.message))),...E.length===0?[]:[A(E.length===1?"Show its finding":`Show its ${E.length} findings`,()=>r?.show({path:b.path,line:b.line}))]),o.dataset.current=te(b,t)}let O="Point at a record, or press an arrow key in the map.",L=m=>({x:m.offsetX,y:m.offsetY}),D;o.addEventListener("pointerdown",m=>{D={x:m.clientX,y:m.clientY},o.setPointerCapture(m.pointerId)}),o.addEventListener("pointermove",m=>{if(D===void 0){let a=ve(e.points,h,L(m),Pt,f);a>=0&&k(a);return}h=oe(h,m.clientX-D.x,m.clientY-D.y),D={x:m.clientX,y:m.clientY},w()});for(let m of["pointerup","pointercancel"])o.addEventListener(m,()=>{D=void 0});o.addEventListener("wheel",m=>{document.activeElement!==o&&!m.ctrlKey||(m.preventDefault(),y(Math.exp(-m.deltaY/400),L(m)))},{passive:!1}),o.addEventListener("keydown",m=>{if(m.ctrlKey||m.metaKey||m.altKey)return;let a=Mt[m.key];if(a!==void 0&&m.shiftKey)h=oe(h,-a.x*Ye,-a.y*Ye),w();else if(a!==void 0)Z(a);else if(m.key==="+"||m.key==="=")y(re,H());else if(m.key==="-")y(1/re,H());else if(m.key==="0")S();else return;m.preventDefault()});function H(){let m=e.points[g];return m===void 0?T():j(m,h)}function Z(m){let a=e.points[g],x=a===void 0?ve(e.points,h,T(),1/0,f):Re(e.points,a,m,f),b=e.points[x];b!==void 0&&(h=Ve(h,b,o.clientWidth,o.clientHeight),k(x))}let J=`colours-${e.dataset}`;for(let m of Ze){let a=u("input",{type:"radio",name:J,value:m,checked:m==="change"});a.addEventListener("change",()=>M(m)),l.append(u("label",{},a,u("span",{},m)))}s.append(u("p",{class:"soft"},O)),n.append(u("div",{class:"map-tools"},l,u("div",{class:"zoom",role:"group","aria-label":"Zoom"},A("\\u2212",()=>y(1/re,T()),{"aria-label":"Smaller"}),A("+",()=>y(re,T()),{"aria-label":"Larger"}),A("All",S,{"aria-label":"Show all"}))),u("div",{class:"map-body"},o,s),i),M("change"),new ResizeObserver(()=>{let m=h===p;p=be(e.points,o.clientWidth,o.clientHeight),m&&(h=p),C()}).observe(o);for(let m of["(prefers-color-scheme: dark)","print"])matchMedia(m).addEventListener("change",C)}var Et=document.getElementById("data")?.textContent??"{}",B=JSON.parse(Et),Se=He(B);for(let n of document.querySelectorAll("[data-map]")){let e=B.maps[Number(n.dataset.map)];e!==void 0&&Ue(n,e,B,Se)}document.addEventListener("click",n=>{let e=n.target instanceof Element?n.target.closest("[data-gate]"):null;if(e===null||Se===void 0)return;n.preventDefault();let t=B.gates.indexOf(e.dataset.gate??""),r=B.datasets.indexOf(e.dataset.dataset??""),o=B.datasets.length<2;Se.show({...t<0?{}:{gate:t},...r<0||o?{}:{dataset:r}})});document.documentElement.dataset.ready=String(Math.round(performance.now()));})();',
  style: ":root{color-scheme:light dark;--back: #fff;--card: #f8f9fa;--line: #e2e5e9;--ink: #1b1f24;--soft: #5c6570;--link: #0b5cad;--focus: #0b5cad;--stops: #b3261e;--warns: #8f5b00;--undecided: #6b3fa0;--passes: #1a7a46;--mark: #fbe3a8;--before: #6d7680;--after: #4a94c9;--map-back: #fcfcfd;--map-rest: #a9b1ba;--map-a: #0072b2;--map-b: #e69f00;--map-c: #d55e00;--map-d: #b5598f;--map-e: #009e73;--map-f: #56b4e9}@media(prefers-color-scheme:dark){:root{--back: #101418;--card: #171c22;--line: #2d343c;--ink: #e9edf1;--soft: #97a1ac;--link: #77b7f0;--focus: #77b7f0;--stops: #ff8a80;--warns: #e8b04a;--undecided: #c3a3f0;--passes: #5fc98b;--mark: #5c4708;--before: #aab3bd;--after: #3d86ba;--map-back: #13181d;--map-rest: #57616c;--map-a: #56b4e9;--map-b: #e69f00;--map-c: #f0763a;--map-d: #d88fb9;--map-e: #2fc39a;--map-f: #a5d8f5}}*{box-sizing:border-box}html{scroll-padding-top:56px}body{--side: max(32px, calc(50% - 588px) );margin:0;background:var(--back);color:var(--ink);font:15px/1.55 system-ui,-apple-system,Segoe UI,Noto Sans,Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}h1,h2,h3,h4,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}h1{display:flex;gap:14px;font-size:30px;line-height:1.25;font-weight:650;letter-spacing:-.012em;text-wrap:balance}h2{margin-bottom:14px;font-size:20px;line-height:1.3;font-weight:650;letter-spacing:-.005em}h3{margin:30px 0 6px;font-size:15px;font-weight:650}h4{margin:18px 0 4px;font-size:14px;font-weight:650}.card h3:first-child{margin-top:0}h2.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}h2 .count{margin-left:4px;color:var(--soft);font-weight:400}a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}a:not(:hover){text-decoration-color:color-mix(in srgb,var(--link) 35%,transparent)}code{font:13px/1.5 ui-monospace,SF Mono,Cascadia Mono,DejaVu Sans Mono,Menlo,monospace;overflow-wrap:anywhere}.soft,figcaption .soft{color:var(--soft);font-weight:400}p.soft{font-size:14px}:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;z-index:3;padding:6px 12px;background:var(--back)}.icons{display:none}.icon{flex:none;width:14px;height:14px;margin-right:8px;vertical-align:-2px;fill:currentColor;color:var(--soft)}.icon .cut,.icon .line{fill:none;stroke-width:2}symbol .cut,symbol .line{fill:none;stroke-width:2;stroke-linecap:round}symbol .cut{stroke:var(--back)}symbol .line{stroke:currentColor;stroke-width:1.7}.icon.stops,.icon.broken,tr.stops .standing,tr.broken .standing,.says.stops,.says.broken{color:var(--stops)}.icon.warns,tr.warns .standing,.says.warns{color:var(--warns)}.icon.undecided,tr.undecided .standing,.says.undecided{color:var(--undecided)}.icon.passes,tr.passes .standing,.says.passes{color:var(--passes)}tr.skipped .standing,.says.skipped{color:var(--soft)}.top{display:flex;justify-content:space-between;gap:16px;padding-block:18px 10px;font-size:14px}.brand{font-weight:650}.top,nav,main{padding-inline:var(--side)}main{padding-bottom:80px}nav{position:sticky;top:0;z-index:2;display:flex;gap:22px;padding-block:10px;overflow-x:auto;scrollbar-width:none;background:color-mix(in srgb,var(--back) 92%,transparent);-webkit-backdrop-filter:blur(8px);backdrop-filter:blur(8px);border-bottom:1px solid var(--line);font-size:14px;white-space:nowrap}nav a{color:var(--soft);text-decoration:none}nav a:hover{color:var(--ink)}section{margin-top:52px}.verdict{margin-top:36px}.verdict .icon{width:30px;height:30px;margin:4px 0 0}.about{color:var(--soft);font-weight:500}.meaning{margin:10px 0 0 44px;max-width:70ch;font-size:16px}.notes{margin:16px 0 0 44px;padding-left:16px;border-left:3px solid var(--line);list-style:none;max-width:90ch;color:var(--soft)}#datasets{margin-top:28px}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:16px}.card{min-width:0;padding:18px 20px;background:var(--card);border:1px solid var(--line);border-radius:10px}article.card+article.card{margin-top:16px}.cards article.card+article.card{margin-top:0}.card h3{margin-bottom:2px}.dataset{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:14px 40px;align-items:end}.dataset .legend{margin:6px 0 0}.numbers{display:grid;grid-template-columns:repeat(4,auto);justify-content:start;gap:4px 32px;margin:14px 0 0}.numbers div{display:flex;flex-direction:column-reverse}.numbers dt{color:var(--soft);font-size:13px}.numbers dd{font-size:24px;line-height:1.2;font-weight:600;letter-spacing:-.01em}.numbers .none dd{color:var(--soft);font-weight:400}.wide{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{padding:9px 16px 9px 0;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}th:last-child,td:last-child{padding-right:0}thead th{padding-top:4px;padding-bottom:6px;color:var(--soft);font-size:13px}tbody th{font-weight:550}tbody th code{font-weight:400}.number{text-align:right;white-space:nowrap}.gates .standing{width:132px;font-weight:550;white-space:nowrap}.gates tbody th{white-space:nowrap}.gates .says{width:55%}tr.skipped td,tr.skipped th{color:var(--soft)}td.drawn,th.drawn{width:220px}tr.misses strong{color:var(--stops)}.fold{margin-top:14px}.fold>summary{width:fit-content;padding:4px 0;color:var(--soft);cursor:pointer}.fold>summary:hover{color:var(--ink)}.findings{padding:0;list-style:none;border-top:1px solid var(--line)}.finding{border-bottom:1px solid var(--line)}.finding summary{display:grid;grid-template-columns:14px minmax(120px,26%) 1fr auto;gap:12px;align-items:baseline;padding:9px 8px 9px 4px;cursor:pointer;list-style:none}.finding summary::-webkit-details-marker{display:none}.finding summary:hover,.finding details[open]>summary{background:var(--card)}.finding .icon{margin:0;align-self:center}.finding .where{display:flex;min-width:0;font:13px/1.5 ui-monospace,SF Mono,Cascadia Mono,DejaVu Sans Mono,Menlo,monospace}.finding .path,.finding .what{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.finding details[open] .what{white-space:normal}.finding .by{color:var(--soft);font-size:13px}.finding .body{padding:8px 8px 20px 30px}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(320px,100%),1fr));gap:16px;margin-bottom:10px}.record{min-width:0;padding:12px 16px 14px;background:var(--card);border:1px solid var(--line);border-radius:8px}.record figcaption{margin-bottom:8px;color:var(--soft);font-size:13px}.text{max-height:26em;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}mark{padding:1px 0;border-radius:2px;background:var(--mark);color:inherit;font-weight:600;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}.others{margin-bottom:10px;font-size:13px}.others button{margin:0 6px 4px 0}button,select,input[type=search]{min-height:32px;padding:4px 12px;background:var(--back);color:inherit;font:inherit;font-size:14px;border:1px solid color-mix(in srgb,var(--soft) 45%,var(--line));border-radius:7px}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--soft)}button:disabled{opacity:.45;cursor:default}button.plain{border-color:transparent;color:var(--link)}button[aria-pressed=true]{background:color-mix(in srgb,var(--link) 10%,var(--back))}.tools{display:flex;flex-wrap:wrap;gap:12px 14px}.tools label{display:grid;gap:3px;min-width:0}.tools label span{color:var(--soft);font-size:13px}.tools .search{flex:1 1 190px}.tools select{max-width:190px;padding-right:6px}.bar{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin:14px 0 10px}.bar .status{margin-right:auto;color:var(--soft)}.keys{margin-top:10px}.similarity:not([hidden]){display:flex;align-items:center;gap:12px;margin-top:14px;color:var(--soft);font-size:14px}.similarity .drawn{display:grid;width:260px}.similarity svg{width:240px;height:28px;margin:0 auto}.similarity input{width:100%;margin:0;accent-color:var(--link)}.similarity output{color:var(--ink)}.lead{max-width:90ch;font-size:16px}.diversity .notes{margin:0 0 16px}.map{margin-bottom:30px}.map-tools{display:flex;flex-wrap:wrap;justify-content:space-between;gap:10px;margin:14px 0 10px}.map-tools fieldset{display:flex;align-items:center;gap:4px 14px;flex-wrap:wrap;font-size:14px}.map-tools legend{float:left;padding:0;color:var(--soft)}.map-tools label{display:flex;align-items:center;gap:5px}.map-tools input{margin:0;accent-color:var(--link)}.zoom{display:flex;gap:6px}.map-body{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:16px}canvas{display:block;width:100%;height:520px;background:var(--map-back);border:1px solid var(--line);border-radius:10px;cursor:crosshair;touch-action:pan-y}.point{min-width:0;padding:16px 18px;background:var(--card);border:1px solid var(--line);border-radius:10px}.point .found{display:flex;align-items:baseline;font-size:14px}.point>*+*{margin-top:8px}.legend{display:flex;flex-wrap:wrap;gap:6px 16px;margin-top:10px;padding:0;list-style:none;color:var(--soft);font-size:13px}.legend svg{display:inline;width:12px;min-width:0;height:12px;margin:0 6px 0 0;vertical-align:-1px}.legend button{min-height:28px;padding:2px 10px;background:none;font-size:13px}.legend button[aria-pressed=false]{opacity:.45;text-decoration:line-through}.legend b{font-weight:400;color:var(--soft)}.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr));gap:16px;margin-top:12px}.charts figcaption .way{display:block;font-size:13px}.charts figcaption{margin-bottom:8px;font-size:14px;font-weight:550}.chart{display:block;width:100%;height:auto}svg text{fill:var(--soft);font-size:11.5px}.columns text{font-size:10px}svg .middle{text-anchor:middle}svg .end{text-anchor:end}svg .last{fill:var(--ink);font-weight:600}.grid{stroke:var(--line)}.axis{stroke:var(--soft)}.after{fill:var(--after)}path.before{fill:none;stroke:var(--before);stroke-width:1.8}.curve{fill:none;stroke:var(--map-a);stroke-width:2}.dot{fill:var(--map-a)}.whisker{stroke:var(--map-a);stroke-width:7;stroke-opacity:.25}.range .whisker{stroke-width:8;stroke-opacity:1}.mark{stroke:var(--ink);stroke-width:2}.dumbbell{display:block;width:100%;min-width:90px;max-width:220px;height:16px;margin-top:3px}.dumbbell .bar{stroke:var(--after);stroke-width:3}.dumbbell .before{fill:var(--back);stroke:var(--before);stroke-width:1.8}.origins{display:block;width:100%;max-width:420px}.origin-human{fill:var(--map-e)}.origin-mixed{fill:var(--map-f)}.origin-synthetic{fill:var(--map-b)}.origin-unknown{fill:var(--map-rest)}.breakdown th,.breakdown td{padding:4px 10px 4px 0;border:0;font-size:14px;font-weight:400}.breakdown th{width:34%}.breakdown td.drawn{width:auto}.says{display:flex;align-items:baseline;font-weight:550}.says code{font-weight:400}.gates .says{display:table-cell;color:inherit;font-weight:400}.facts div{display:grid;grid-template-columns:110px minmax(0,1fr);gap:16px;padding:6px 0}.facts{margin-top:12px}.facts dt{color:var(--soft)}.card ul{padding-left:20px}.card ul.legend{padding:0}.card .wide{margin-top:14px}.share{max-width:420px;margin-top:14px}.axes{display:flex;flex-wrap:wrap;gap:20px 32px;margin-top:18px}.axes figure{width:130px}.axes figcaption{margin-bottom:4px;font-size:13px}.command{display:inline-block;padding:4px 10px;background:var(--card);border:1px solid var(--line);border-radius:6px;-webkit-user-select:all;user-select:all}@media screen and (max-width:760px){body{--side: 16px}.top{flex-wrap:wrap;gap:2px 16px}h1{font-size:23px;gap:10px}.verdict .icon{width:24px;height:24px;margin-top:3px}.meaning,.notes{margin-left:0}.map-body{grid-template-columns:minmax(0,1fr)}canvas{height:380px}.numbers{gap:4px 22px}.finding summary{grid-template-columns:14px 1fr auto;gap:4px 10px}.finding .what{grid-column:2 / -1;grid-row:2;white-space:normal}.finding .body{padding:8px 0 16px}.tools{display:grid;grid-template-columns:1fr 1fr}.tools .search{grid-column:1 / -1}.tools select{width:100%;max-width:none}.topics .drawn{display:none}.gates,.gates tbody{display:block}.gates thead{display:none}.gates tr{display:grid;grid-template-columns:auto 1fr auto;gap:2px 12px;padding:10px 0;border-bottom:1px solid var(--line)}.gates td,.gates th,.gates .standing{width:auto;padding:0;border:0}.gates .about,.gates .says{grid-column:1 / -1;width:auto}.gates .number{grid-row:1;grid-column:3}.facts div{grid-template-columns:minmax(0,1fr);gap:0}}@media print{:root{color-scheme:light;--back: #fff;--card: #fff;--line: #ccc;--ink: #000;--soft: #444;--link: #000;--stops: #9c1c15;--warns: #6b4400;--undecided: #54308a;--passes: #10572f;--mark: #fbe3a8;--before: #555;--after: #4a94c9;--map-back: #fff;--map-rest: #a9b1ba;--map-a: #0072b2;--map-d: #b5598f}body{--side: 0;font-size:10.5pt}nav,.skip,.tools,.bar button,.similarity,.keys,.map-tools,.point{display:none!important}.map-body{grid-template-columns:1fr}section{margin-top:28px}.card,.record,tr,.finding summary,.map-body{break-inside:avoid}h2,h3{break-after:avoid}.text{max-height:none;overflow:visible}.finding .what{white-space:normal}}"
};

// src/reporters/html/markup.ts
var Markup = class {
  html;
  constructor(html2) {
    this.html = html2;
  }
};
function markup(parts, ...pieces) {
  let html2 = parts[0] ?? "";
  pieces.forEach((piece, i) => {
    html2 += write(piece) + (parts[i + 1] ?? "");
  });
  return new Markup(html2);
}
function write(piece) {
  if (piece === void 0 || piece === false) return "";
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === "object") return piece.map(write).join("");
  return escapeHtml(String(piece));
}
function lines(text) {
  return new Markup(text.split(/\r?\n/).map(escapeHtml).join("\n"));
}
function icon(name) {
  return markup`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-${name}"/></svg>`;
}

// src/reporters/html/charts.ts
var width = 340;
var height = 170;
var inner = { left: 44, right: 332, top: 12, bottom: 138 };
function percent(share) {
  if (share > 0 && share < 5e-3) return "<1 %";
  return `${Math.round(share * 100)} %`;
}
function picture(label, content, viewHeight = height) {
  return markup`<svg class="chart" viewBox="0 0 ${width} ${viewHeight}" role="img" aria-label="${label}">${content}</svg>`;
}
function words(x, y, text, anchor) {
  return markup`<text class="${anchor}" x="${round(x)}" y="${round(y)}">${text}</text>`;
}
function rule(x1, x2, y, style) {
  return markup`<line class="${style}" x1="${round(x1)}" x2="${round(x2)}" y1="${round(y)}" y2="${round(y)}"/>`;
}
function histogram({ title, unit, edges, before, after }) {
  const all = (counts) => counts.reduce((total, each) => total + each, 0);
  const share = (counts) => counts.map((each) => all(counts) === 0 ? 0 : each / all(counts));
  const [was, is] = [share(before), share(after)];
  const bins = Math.max(was.length, is.length, 1);
  const most = Math.max(...was, ...is, 1e-9);
  const x = (bin) => inner.left + (inner.right - inner.left) * bin / bins;
  const y = (value) => inner.bottom - (inner.bottom - inner.top) * value / most;
  const bars = is.map((value, bin) => {
    const tip = `${formatNumber(edges[bin] ?? 0)}–${formatNumber(edges[bin + 1] ?? 0)} ${unit}: ${percent(was[bin] ?? 0)} → ${percent(value)}`;
    return markup`<rect class="after" x="${round(x(bin) + 0.5)}" y="${round(y(value))}" width="${round(Math.max(x(bin + 1) - x(bin) - 1, 1))}" height="${round(inner.bottom - y(value))}"><title>${tip}</title></rect>`;
  });
  const steps = was.map(
    (value, bin) => `${bin === 0 ? "M" : "L"}${round(x(bin))} ${round(y(value))}H${round(x(bin + 1))}`
  );
  const marks = [0, Math.floor(bins / 2), bins].map(
    (bin, i) => words(
      x(bin),
      inner.bottom + 16,
      formatNumber(edges[bin] ?? 0),
      ["start", "middle", "end"][i] ?? "middle"
    )
  );
  return picture(`${title}: ${spread(edges, before)} before, ${spread(edges, after)} after.`, [
    rule(inner.left, inner.right, y(most), "grid"),
    words(inner.left - 6, y(most) + 4, percent(most), "end"),
    words(inner.left - 6, inner.bottom + 4, "0", "end"),
    ...bars,
    ...all(before) === 0 ? [] : [markup`<path class="before" d="${steps.join("")}"/>`],
    rule(inner.left, inner.right, inner.bottom, "axis"),
    ...marks,
    words((inner.left + inner.right) / 2, height - 2, unit, "middle")
  ]);
}
function spread(edges, counts) {
  const all = counts.reduce((total, each) => total + each, 0);
  let seen = 0;
  for (const [bin, each] of counts.entries()) {
    seen += each;
    if (all > 0 && seen * 2 >= all) {
      return `median ${formatNumber(edges[bin] ?? 0)} to ${formatNumber(edges[bin + 1] ?? 0)}`;
    }
  }
  return "nothing";
}
function trendLine({ title, points }) {
  const all = points.flatMap(({ value, interval = [value, value] }) => [value, ...interval]);
  const known = all.filter(Number.isFinite);
  const [low, high] = widen(Math.min(...known), Math.max(...known));
  const right = inner.right - 40;
  const step = points.length > 1 ? (right - inner.left - 10) / (points.length - 1) : 0;
  const x = (i) => inner.left + 10 + step * i;
  const y = (value) => inner.bottom - (value - low) / (high - low) * (inner.bottom - inner.top);
  const whiskers = points.flatMap(
    ({ interval }, i) => interval === void 0 ? [] : [
      markup`<line class="whisker" x1="${round(x(i))}" x2="${round(x(i))}" y1="${round(y(interval[0]))}" y2="${round(y(interval[1]))}"/>`
    ]
  );
  const path = points.map(
    ({ value }, i) => `${i === 0 ? "M" : "L"}${round(x(i))} ${round(y(value))}`
  );
  const dots2 = points.map(
    ({ label, value }, i) => markup`<circle class="dot" cx="${round(x(i))}" cy="${round(y(value))}" r="3.5"><title>${`${label}: ${formatNumber(value)}`}</title></circle>`
  );
  const [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return markup``;
  const grid = ticks({ low, high }).filter((_, i, every) => i % Math.ceil(every.length / 4) === 0);
  return picture(
    `${title}: from ${formatNumber(first.value)} at ${first.label} to ${formatNumber(last.value)} at ${last.label}.`,
    [
      ...grid.flatMap(({ at, label }) => [
        rule(inner.left, right, y(at), "grid"),
        words(inner.left - 6, y(at) + 4, label, "end")
      ]),
      ...whiskers,
      markup`<path class="curve" d="${path.join("")}"/>`,
      ...dots2,
      markup`<text class="last" x="${round(x(points.length - 1) + 9)}" y="${round(y(last.value) + 4)}">${formatNumber(last.value)}</text>`,
      words(inner.left + 4, inner.bottom + 18, first.label.slice(0, 24), "start"),
      ...points.length > 1 ? [words(right + 8, inner.bottom + 18, last.label.slice(0, 24), "end")] : []
    ]
  );
}
function widen(low, high) {
  const pad = low === high ? Math.max(Math.abs(low) * 0.1, 0.1) : (high - low) * 0.08;
  return [low - pad, high + pad];
}
function columns(label, lowest, counts) {
  const most = Math.max(1, ...counts);
  const room = 120 / Math.max(counts.length, 1);
  const bars = counts.map((each, i) => {
    const tall = each / most * 40;
    return markup`<rect class="after" x="${round(i * room + 1)}" y="${round(44 - tall)}" width="${round(room - 2)}" height="${round(Math.max(tall, each > 0 ? 1 : 0))}"><title>${`${lowest + i}: ${formatNumber(each)}`}</title></rect>`;
  });
  const names = counts.map((_, i) => words((i + 0.5) * room, 58, String(lowest + i), "middle"));
  return markup`<svg class="columns" viewBox="0 0 120 62" role="img" aria-label="${label}">${bars}<line class="axis" x1="0" x2="120" y1="44.5" y2="44.5"/>${names}</svg>`;
}
function dumbbell(before, after, most) {
  const x = (share) => 6 + 188 * (most === 0 ? 0 : Math.min(share / most, 1));
  return markup`<svg class="dumbbell" viewBox="0 0 200 16" aria-hidden="true"><line class="grid" x1="6" x2="194" y1="8" y2="8"/><line class="bar" x1="${round(x(before))}" x2="${round(x(after))}" y1="8" y2="8"/><circle class="before" cx="${round(x(before))}" cy="8" r="4.5"/><circle class="dot" cx="${round(x(after))}" cy="8" r="5"/></svg>`;
}
function shareRange(low, high, wanted) {
  const x = (share) => 6 + 408 * share;
  const label = `between ${percent(low)} and ${percent(high)}, wanted ${percent(wanted)}`;
  const line = (style, from, to) => markup`<line class="${style}" x1="${round(from)}" x2="${round(to)}" y1="14" y2="14"/>`;
  return markup`<svg class="range" viewBox="0 0 420 42" role="img" aria-label="${label}">${line("axis", x(0), x(1))}${line("whisker", x(low), Math.max(x(high), x(low) + 1))}<line class="mark" x1="${round(x(wanted))}" x2="${round(x(wanted))}" y1="4" y2="24"/>${words(x(wanted), 38, `wanted ${percent(wanted)}`, wanted > 0.8 ? "end" : "middle")}${words(2, 38, "0", "start")}</svg>`;
}
function originBars({ now, before }) {
  const rows = [
    ...before === void 0 ? [] : [["before", before]],
    ["now", now]
  ];
  const seen = origins.filter((origin) => rows.some(([, counts]) => counts[origin] > 0));
  if (seen.length === 0) return markup``;
  const drawn = rows.map(([name, counts], i) => drawOrigins(name, counts, i * 20));
  const label = rows.map(
    ([name, counts]) => `${name} ${seen.map((each) => `${percent(counts[each] / Math.max(sum(counts), 1))} ${each}`).join(", ")}`
  ).join("; ");
  const legend2 = seen.map(
    (origin) => markup`<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="origin-${origin}" width="12" height="12" rx="2"/></svg>${origin} ${percent(now[origin] / Math.max(sum(now), 1))}</li>`
  );
  const bars = seen.length > 1 && markup`<svg class="origins" viewBox="0 0 420 ${rows.length * 20 - 4}" role="img" aria-label="Who wrote the records: ${label}">${drawn}</svg>`;
  return markup`${bars}<ul class="legend">${legend2}</ul>`;
}
function drawOrigins(name, counts, y) {
  const all = Math.max(sum(counts), 1);
  let x = 52;
  const parts = origins.map((origin) => {
    const wide = 368 * counts[origin] / all;
    const part = markup`<rect class="origin-${origin}" x="${round(x)}" y="${y}" width="${round(Math.max(wide - 1, 0))}" height="16"><title>${`${origin}: ${formatNumber(counts[origin])}`}</title></rect>`;
    x += wide;
    return counts[origin] > 0 ? part : markup``;
  });
  return markup`${words(0, y + 12, name, "start")}${parts}`;
}

// src/reporters/html/place.ts
var maxPath = 120;
function drawPlace(at, { report, options }) {
  const name = markup`<code>${clip(at.path, maxPath)}:${at.line}</code>`;
  const link = linkLine(at, report, options);
  return link === void 0 ? name : markup`<a href="${link}">${name}</a>`;
}

// src/reporters/html/diversity.ts
var maxWords = 80;
var maxTitle = 120;
var maxSentence = 400;
var maxRows = 20;
function factsOf(results, dataset) {
  const known = results.flatMap(
    (each) => each.dataset === dataset && each.diversity !== void 0 ? [each.diversity] : []
  );
  if (known.length === 0) return void 0;
  return {
    ...Object.assign({}, ...known),
    distributions: known.flatMap((each) => each.distributions ?? []),
    breakdowns: known.flatMap((each) => each.breakdowns ?? []),
    trends: known.flatMap((each) => each.trends ?? []),
    notMeasured: known.flatMap((each) => each.notMeasured ?? []),
    // Gates that share vectors leave out the same.
    leftOut: [...new Set(known.flatMap((each) => each.leftOut ?? []))]
  };
}
function drawDiversity(report, options) {
  let maps = 0;
  return report.datasets.flatMap(({ name }, i) => {
    const facts = factsOf(report.results, name);
    if (facts === void 0) return [];
    const id = `diversity-${i + 1}`;
    const map = facts.map === void 0 ? void 0 : drawMap(facts, maps++);
    const heading = report.datasets.length > 1 ? `What ${clip(name, maxTitle)} is about` : "What it is about";
    return [
      markup`<section class="diversity" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${facts.marginal !== void 0 && drawMarginal(facts.marginal, { report, options })}${drawUnmeasured(facts)}${map}
${facts.clusters !== void 0 && facts.clusters.length > 0 && drawClusters(facts.clusters)}
${drawDistributions(facts)}${drawBreakdowns(facts.breakdowns ?? [])}${drawTrends(facts)}</section>`
    ];
  });
}
function drawMarginal(marginal, page) {
  const { changed, compared, newInKind, distance, embedder, repeats } = marginal;
  const all = compared < changed ? `of ${formatNumber(compared)} compared (${count(changed, "changed record")} in all)` : `of ${count(changed, "changed record")}`;
  return markup`<p class="lead"><strong>${formatNumber(newInKind)}</strong> ${all} ${newInKind === 1 ? "is" : "are"} new in kind. <span class="soft">Further than ${formatNumber(distance)} (cosine distance, ${embedder}) from every record that was there.</span></p>
${repeats.length > 0 && drawRepeats(repeats, page)}`;
}
function drawRepeats(repeats, page) {
  const rows = repeats.map(
    (each) => markup`<tr><td>${drawPlace(each, page)}</td><td>${drawPlace(each.nearest, page)}</td><td class="number">${formatNumber(each.distance)}</td></tr>`
  );
  return markup`<details class="fold"><summary>${count(rows.length, "record")} nearest to one that was there</summary><div class="wide"><table><thead><tr><th scope="col">changed record</th><th scope="col">the nearest</th><th scope="col" class="number">distance</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
function drawUnmeasured({ notMeasured = [], leftOut = [] }) {
  if (notMeasured.length + leftOut.length === 0) return markup``;
  const items = notMeasured.map(
    ({ what, reason }) => markup`<li>Not measured: ${what} (${reason}).</li>`
  );
  const rest = leftOut.map((sentence) => markup`<li>${clip(sentence, maxSentence)}</li>`);
  return markup`<ul class="notes">${items}${rest}</ul>`;
}
function drawMap({ map }, index) {
  if (map === void 0) return markup``;
  const sample = map.records > map.points.length ? `${formatNumber(map.points.length)} of ${count(map.records, "record")}` : count(map.points.length, "record");
  return markup`<div class="map" data-map="${index}"><h3>Map</h3><p class="soft">${sample}, near each other where their texts mean nearly the same (${map.embedder}). Axes have no meaning of their own.</p><noscript><p class="soft">The map is drawn by a script, which this browser does not run.</p></noscript></div>`;
}
function drawClusters(clusters) {
  const sorted = clusters.map((cluster, index) => ({ ...cluster, index })).sort((a, b) => b.shareAfter - a.shareAfter || a.index - b.index);
  const most = Math.max(...clusters.map((each) => Math.max(each.shareBefore, each.shareAfter)));
  const rows = sorted.map(
    ({ words: words2, shareBefore, shareAfter, changed }) => markup`<tr><th scope="row">${words2.slice(0, 5).map((word) => clip(word, 30)).join(", ") || "(no words)"}</th><td class="drawn">${dumbbell(shareBefore, shareAfter, most)}</td><td class="number">${percent(shareBefore)}</td><td class="number">${percent(shareAfter)}</td><td class="number">${changed === 0 ? "–" : formatNumber(changed)}</td></tr>`
  );
  const three = (side) => percent(
    clusters.map((each) => each[side]).sort((a, b) => b - a).slice(0, 3).reduce((total, each) => total + each, 0)
  );
  const head = markup`<thead><tr><th scope="col">topic</th><th scope="col" class="drawn">share</th><th scope="col" class="number">before</th><th scope="col" class="number">now</th><th scope="col" class="number">changed</th></tr></thead>`;
  return markup`<h3>Topics</h3><p class="soft">The three largest hold ${three("shareBefore")} of the records before and ${three("shareAfter")} now.</p>${dots}
${foldTable(head, rows, "topic", 12)}`;
}
function foldTable(head, rows, noun, shown2) {
  const rest = rows.slice(shown2);
  return markup`<div class="wide"><table class="topics">${head}<tbody>${rows.slice(0, shown2)}</tbody></table></div>
${rest.length > 0 && markup`<details class="fold"><summary>${count(rest.length, `more ${noun}`)}</summary><div class="wide"><table class="topics">${head}<tbody>${rest}</tbody></table></div></details>`}`;
}
var dots = markup`<ul class="legend"><li><svg class="dumbbell" viewBox="0 0 12 12" aria-hidden="true"><circle class="before" cx="6" cy="6" r="4.5"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="dot" cx="6" cy="6" r="5"/></svg>now</li></ul>`;
var legend = markup`<ul class="legend"><li><svg viewBox="0 0 12 12" aria-hidden="true"><path class="before" d="M1 11V3H11V11"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="after" x="1" y="2" width="10" height="10"/></svg>now</li></ul>`;
function drawDistributions({ distributions = [] }) {
  if (distributions.length === 0) return markup``;
  const figures = distributions.map(
    (each) => markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)}</figcaption>${histogram(each)}</figure>`
  );
  return markup`<h3>Distributions</h3>${legend}<div class="charts">${figures}</div>`;
}
function drawBreakdowns(breakdowns) {
  const drawn = breakdowns.filter(({ rows }) => rows.length > 0).map(drawBreakdown);
  return drawn.length === 0 ? markup`` : markup`<h3>Shares</h3>${dots}<div class="charts">${drawn}</div>`;
}
function drawBreakdown({ title, rows }) {
  const most = Math.max(...rows.map((row) => Math.max(row.before, row.after)));
  const drawn = rows.slice(0, maxRows).map(
    ({ label, before, after }) => markup`<tr><th scope="row">${clip(label, maxWords)}</th><td class="drawn">${dumbbell(before, after, most)}</td><td class="number">${percent(before)} → ${percent(after)}</td></tr>`
  );
  const rest = rows.length - drawn.length;
  return markup`<figure class="card"><figcaption>${clip(title, maxTitle)}</figcaption><table class="breakdown"><tbody>${drawn}</tbody></table>${rest > 0 && markup`<p class="soft">${count(rest, "more row")}</p>`}</figure>`;
}
function drawTrends({ trends = [] }) {
  const known = trends.filter(({ points }) => points.length > 0);
  if (known.length === 0) return markup``;
  const figures = known.map((each) => {
    const way = each.better === "higher" ? "higher is better" : "lower is better";
    return markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)} <span class="soft way">${way}</span></figcaption>${trendLine(each)}</figure>`;
  });
  return markup`<h3>Over releases</h3><p class="soft">The newest last. Light bars are the intervals of the values.</p><div class="charts">${figures}</div>`;
}

// src/reporters/html/show-lines.ts
function showLines(text) {
  return text.split(/\r?\n/).map(showHidden).join("\n");
}

// src/reporters/html/labels.ts
function labelsOf(other) {
  if (other === void 0) return ["the record", ""];
  return other.isBase === true ? ["new", "already there"] : ["this record", "the other"];
}

// src/reporters/html/findings.ts
var shown = 20;
function drawFindings(data) {
  const all = data.findings.length + data.leftOut;
  const items = data.findings.slice(0, shown).map((finding, i) => drawFinding(finding, data, i === 0));
  const rest = all - items.length;
  return markup`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings <span class="count">${formatNumber(all)}</span></h2>
${all === 0 ? markup`<p class="soft">None. Gates that did not run have found nothing either.</p>` : markup`<div id="findings-view"><ol class="findings">${items}</ol>
${rest > 0 && markup`<p class="soft">${count(rest, "more finding")}: open this page where scripts may run, or see the JSON report.</p>`}</div>`}
${data.leftOut > 0 && markup`<p class="soft">This page holds the worst ${formatNumber(data.findings.length)} of ${count(all, "finding")}; the JSON report has all.</p>`}</section>`;
}
function drawFinding(finding, data, isOpen) {
  const { at, related = [], code, key, message, isError, waiver } = finding;
  const [other] = related;
  const level = waiver !== void 0 ? "waived" : isError ? "stops" : "warns";
  const [left, right] = labelsOf(other);
  const [mine, theirs] = at.excerpt === void 0 || other?.excerpt === void 0 ? [plain(at.excerpt), plain(other?.excerpt)] : markDifferences(at.excerpt, other.excerpt, showLines);
  return markup`<li class="finding"><details${isOpen && markup` open`}><summary>${icon(level)}<span class="where"><span class="path">${data.paths[at.path]?.short}</span>:${at.line}</span><span class="what">${message || code}</span><span class="by">${data.gates[finding.gate]}</span></summary>
<div class="body"><div class="pair">${drawRecord(left, at, mine, data)}${other !== void 0 && drawRecord(right, other, theirs, data)}</div>
${waiver !== void 0 && markup`<p class="soft">Waived: ${waiver}</p>`}
<p class="soft"><code>${code}</code> · <code>heartcut explain ${key} --report report.json</code></p></div></details></li>`;
}
var plain = (text) => text === void 0 ? void 0 : [{ text: showLines(text), bold: false }];
function drawRecord(label, at, text, data) {
  const path = data.paths[at.path];
  const prefix = at.isBase === true ? path?.base : path?.head;
  const place = markup`<code>${placeOf(at, data)}</code>`;
  const link = prefix === void 0 ? place : markup`<a href="${prefix}${at.line}">${place}</a>`;
  const words2 = text?.map(
    (each) => each.bold ? markup`<mark>${lines(each.text)}</mark>` : lines(each.text)
  );
  return markup`<figure class="record"><figcaption>${label} ${link}${at.pointer !== void 0 && at.pointer !== "" && markup` at <code>${at.pointer}</code>`}</figcaption>${words2 === void 0 ? markup`<p class="soft">Its text is not in the report.</p>` : markup`<p class="text">${words2}</p>`}</figure>`;
}
function placeOf(at, data) {
  return `${data.paths[at.path]?.name ?? ""}:${at.line}`;
}

// src/reporters/html/icons.ts
var icons = markup`<svg class="icons" aria-hidden="true">
<symbol id="icon-stops" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5 8h6"/></symbol>
<symbol id="icon-broken" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/></symbol>
<symbol id="icon-warns" viewBox="0 0 16 16"><path d="M8 .9 15.6 15H.4z"/><path class="cut" d="M8 6v4M8 12.2v.6"/></symbol>
<symbol id="icon-undecided" viewBox="0 0 16 16"><path class="line" d="M8 1.2 14.8 8 8 14.8 1.2 8z"/><path class="line" d="M8 5v3.4M8 10.6v.5"/></symbol>
<symbol id="icon-skipped" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M3.6 12.4l8.8-8.8"/></symbol>
<symbol id="icon-passes" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.4"/><path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5"/></symbol>
<symbol id="icon-waived" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M5 8h6"/></symbol>
</svg>`;

// src/reporters/html/overview.ts
var maxName = 120;
var maxReason = 600;
var shownNames = 3;
var standingWords = {
  broken: "broken",
  stops: "stops",
  undecided: "undecided",
  warns: "warns",
  skipped: "not run",
  passes: "passes"
};
var verdictIcons = {
  failed: "stops",
  broken: "broken",
  undecided: "undecided",
  passed: "passes",
  nothing: "skipped"
};
function drawVerdict(report) {
  const { verdict, datasets, text } = headlineOf(report, "this change");
  const names = datasets.slice(0, shownNames).map((name) => clip(name, maxName));
  const more = datasets.length - names.length;
  const about = `${names.join(", ")}${more > 0 ? ` and ${formatNumber(more)} more` : ""}`;
  const subject = markup`<span class="about">${about}${about === "" ? "" : ": "}</span>`;
  return markup`<section id="verdict" class="verdict ${verdict}" aria-labelledby="verdict-title">
<h1 id="verdict-title">${icon(verdictIcons[verdict])}<span>${subject}${text}</span></h1>
<p class="meaning">${meaningOf(report, verdict)}</p>
${report.notes.length > 0 && drawNotes(report.notes)}
</section>`;
}
function meaningOf({ results }, verdict) {
  const silent = resultsWith(results, "skipped").length + resultsWith(results, "undecided").length;
  const rest = silent === 0 ? "" : ` ${count(silent, "check")} said nothing: see the reasons below.`;
  switch (verdict) {
    case "failed":
      return `Do not merge yet. Mend what is marked “stops” below, or waive it with a reason and a date.${rest}`;
    case "broken":
      return "A gate that had to run did not finish, so nobody knows what it would have found. Mend the check, then run it again.";
    case "undecided":
      return "What was looked at does not settle it. This is no pass: see the reasons below.";
    case "nothing":
      return "Nothing was judged, so this says nothing about the data.";
    case "passed": {
      const warned = resultsWith(results, "warns").length > 0;
      return `${warned ? "Nothing here stops a merge; the warnings want a look." : "Nothing was found that stops a merge."} The gates see only what they look for.${rest}`;
    }
  }
}
function drawNotes(notes) {
  const items = notes.map(({ message }) => markup`<li>${clip(message, maxReason)}</li>`);
  return markup`<ul class="notes" aria-label="Notes">${items}</ul>`;
}
function drawDatasets(report) {
  const cards = report.datasets.map((dataset) => drawDataset(dataset, report.results));
  return markup`<section id="datasets" aria-labelledby="datasets-title"><h2 id="datasets-title" class="quiet">What changes</h2>
<div class="cards">${cards}</div></section>`;
}
function drawDataset(dataset, results) {
  const { name, title, kind, base, head, added, edited, removed, moved } = dataset;
  const number = (label, value) => markup`<div class="${value === 0 ? "none" : label}"><dt>${label}</dt><dd>${formatNumber(value)}</dd></div>`;
  const origins2 = results.filter((result) => result.dataset === name).flatMap(({ use }) => use?.origins ?? []).at(-1);
  return markup`<article class="card dataset"><div><h3>${clip(title === "" ? name : title, maxName)}</h3>
<p class="soft">${title !== name && title !== "" && markup`<code>${clip(name, maxName)}</code> · `}${kind} · ${formatNumber(base)} → ${count(head, "record")}</p>
<dl class="numbers">${number("added", added)}${number("edited", edited)}${number("removed", removed)}${number("moved", moved)}</dl></div>
${origins2 !== void 0 && markup`<div>${originBars(origins2)}</div>`}</article>`;
}
function drawGates(report) {
  const isSeveral = report.datasets.length > 1;
  const shown2 = standings.filter((standing) => standing !== "passes");
  const rows = shown2.flatMap(
    (standing) => resultsWith(report.results, standing).map((result) => drawGate(result, report, isSeveral))
  );
  const passed = resultsWith(report.results, "passes").map(
    (result) => drawGate(result, report, isSeveral)
  );
  const head = markup`<thead><tr><th scope="col">result</th><th scope="col">gate</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col">what it says</th><th scope="col" class="number">findings</th></tr></thead>`;
  return markup`<section id="gates" aria-labelledby="gates-title"><h2 id="gates-title">Gates</h2>
${rows.length > 0 && markup`<div class="wide"><table class="gates">${head}<tbody>${rows}</tbody></table></div>`}
${passed.length > 0 && markup`<details class="fold"${rows.length === 0 && markup` open`}><summary>${count(passed.length, "check")} passed</summary><div class="wide"><table class="gates">${head}<tbody>${passed}</tbody></table></div></details>`}
</section>`;
}
function drawGate(result, report, isSeveral) {
  const { gate, dataset, findings, waived = [] } = result;
  const standing = standingOf(result);
  const summary = report.datasets.find(({ name }) => name === dataset);
  const { lead, rest } = sentenceOf(result, summary);
  const says = [lead, clip(rest, maxReason)].filter((text) => text !== "").join(": ");
  const number = findings.length === 0 ? markup`<span class="soft">–</span>` : markup`<a href="#findings" data-gate="${gate}" data-dataset="${dataset}" aria-label="Show ${count(findings.length, "finding")} of ${gate}">${formatNumber(findings.length)}</a>`;
  return markup`<tr class="${standing}"><td class="standing">${icon(standing)}${standingWords[standing]}</td><th scope="row">${gate}</th>${isSeveral && markup`<td class="about">${clip(dataset, maxName)}</td>`}<td class="says">${says}</td><td class="number">${number}${waived.length > 0 && markup` <span class="soft">+ ${formatNumber(waived.length)} waived</span>`}</td></tr>`;
}

// src/reporters/html/judge.ts
function drawJudges(report) {
  const asked = report.results.flatMap(
    (result) => result.judged === void 0 ? [] : [{ result, facts: result.judged }]
  );
  if (asked.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  return markup`<section id="judge" aria-labelledby="judge-title"><h2 id="judge-title">What models said</h2>${asked.map(({ result, facts }) => drawFacts(result, facts, isSeveral))}</section>`;
}
function drawFacts(result, facts, isSeveral) {
  const standing = standingOf(result);
  const { interval, wanted, scores, read } = facts;
  const { reason } = result;
  const sentence = read > 0 ? judgedSentence(facts) : standingWords[standing];
  const said = judgedLines(facts).filter(({ label }) => label !== "scores");
  const axes = scores.map(({ axis, lowest, counts }) => {
    const all = counts.reduce((total, each) => total + each, 0);
    const mean = counts.reduce((total, each, i) => total + each * (lowest + i), 0) / all;
    const average = all === 0 ? "none" : mean.toFixed(1);
    return markup`<figure><figcaption>${axis} <span class="soft">${average}</span></figcaption>${columns(`${axis}: mean ${average}`, lowest, counts)}</figure>`;
  });
  return markup`<article class="card">${isSeveral && markup`<h3>${result.dataset}</h3>`}
<p class="says ${standing}">${icon(standing)}<span>${sentence}</span></p>
${reason !== void 0 && !sentence.startsWith(reason) && markup`<p class="soft">${reason}</p>`}
${read > 0 && markup`<div class="share">${shareRange(interval.low, interval.high, wanted)}<p class="soft">${formatShare(interval)} of all records meet the bar, in ${formatNumber(interval.level * 100)} of 100 such samples.</p></div>`}
${axes.length > 0 && markup`<div class="axes">${axes}</div>`}
<dl class="facts">${said.map(({ label, text }) => markup`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl></article>`;
}

// src/reporters/html/measurements.ts
var maxName2 = 120;
function drawMeasurements(report) {
  const all = report.results.flatMap(
    ({ dataset, measurements }) => measurements.map((measurement) => ({ dataset, measurement }))
  );
  if (all.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  const rows = (compared2) => all.filter(({ measurement }) => isCompared(measurement) === compared2).map(({ dataset, measurement }) => drawRow(measurement, isSeveral ? dataset : void 0));
  const head = markup`<thead><tr><th scope="col">measure</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col" class="number">now</th><th scope="col" class="number">before</th><th scope="col">wanted</th><th scope="col">interval</th></tr></thead>`;
  const table = (body) => markup`<div class="wide"><table class="measurements">${head}<tbody>${body}</tbody></table></div>`;
  const [compared, others] = [rows(true), rows(false)];
  return markup`<section id="measurements" aria-labelledby="measurements-title"><h2 id="measurements-title">Measurements</h2>
${compared.length > 0 && table(compared)}
${others.length > 0 && markup`<details class="fold"${compared.length === 0 && markup` open`}><summary>${count(others.length, "number")} without a limit or a change</summary>${table(others)}</details>`}</section>`;
}
function drawRow(measurement, dataset) {
  const { name, value, unit, base, interval, better, limit } = measurement;
  const moved = movedTo(measurement);
  const misses = limit !== void 0 && (better === "higher" ? value < limit : better === "lower" && value > limit);
  return markup`<tr${misses && markup` class="misses"`}><th scope="row"><code>${name}</code></th>${dataset !== void 0 && markup`<td>${clip(dataset, maxName2)}</td>`}<td class="number"><strong>${formatNumber(value)}</strong>${unit !== void 0 && ` ${unit}`}</td><td class="number">${base === void 0 ? markup`<span class="soft">–</span>` : formatNumber(base)}${moved !== void 0 && markup` <span class="soft">${moved}</span>`}</td><td>${formatLimit(measurement) ?? ""}${misses && markup` <strong>not met</strong>`}</td><td>${interval?.map(formatNumber).join("–") ?? ""}</td></tr>`;
}
function movedTo({ value, base, interval, better }) {
  if (base === void 0 || better === void 0 || base === value) return void 0;
  if (interval !== void 0 && base >= interval[0] && base <= interval[1]) return "about the same";
  return value > base === (better === "higher") ? "better" : "worse";
}
function drawRun(report) {
  const { policy: policy2, reproduce, durationMs, tool, base, head } = report;
  const facts = [
    ["run it again", markup`<code class="command">${reproduce}</code>`],
    [
      "compared",
      markup`${base === null ? "nothing before" : drawVersion(base)} → ${drawVersion(head)}`
    ],
    [
      "policy",
      markup`${policy2.path === null ? "none" : markup`<code>${policy2.path}</code>`} at ${clip(policy2.label, maxName2)}, preset ${policy2.preset}`
    ],
    // A report that is to be the same whenever it is made has none.
    ...durationMs === 0 ? [] : [["took", markup`${formatDuration(durationMs)}`]],
    ["by", markup`heartcut ${tool.version}`]
  ];
  return markup`<section id="run" aria-labelledby="run-title"><h2 id="run-title">How it was run</h2><dl class="facts">${facts.map(([label, what]) => markup`<div><dt>${label}</dt><dd>${what}</dd></div>`)}</dl></section>`;
}
function drawVersion({ label, commit }) {
  return commit === void 0 ? markup`${clip(label, maxName2)}` : markup`<code title="${commit}">${clip(label, maxName2)}</code>`;
}

// src/reporters/html/page-data.ts
var maxFindings = 1e5;
function pageData(report, options) {
  const names = new Names();
  const paths = /* @__PURE__ */ new Map();
  const pathOf = (name) => {
    const known = paths.get(name);
    if (known !== void 0) return known.index;
    const index = paths.size;
    paths.set(name, { index, path: describePath(name, report, options) });
    return index;
  };
  const place = (at) => ({
    path: pathOf(at.path),
    line: at.line,
    ...at.recordId === void 0 ? {} : { id: at.recordId },
    ...at.pointer === void 0 ? {} : { pointer: at.pointer },
    ...at.side === "base" ? { isBase: true } : {},
    ...at.excerpt === void 0 ? {} : { excerpt: at.excerpt }
  });
  const describe = (finding, dataset, waiver) => {
    const { similarity } = finding.data;
    return {
      gate: names.gate(finding.gate),
      dataset: names.dataset(dataset),
      code: finding.code,
      isError: finding.level === "error",
      message: finding.message,
      key: finding.key,
      at: place(finding.at),
      ...finding.related.length === 0 ? {} : { related: finding.related.map(place) },
      ...typeof similarity === "number" ? { similarity } : {},
      ...waiver === void 0 ? {} : { waiver }
    };
  };
  const results = sortResults(report.results);
  const worst = (level) => results.flatMap(
    (result) => result.findings.filter((finding) => finding.level === level).map((finding) => describe(finding, result.dataset))
  );
  const found = [...worst("error"), ...worst("warning")];
  const waived = results.flatMap(
    ({ dataset, waived: all = [] }) => all.map(
      ({ finding, waiver }) => describe(
        finding,
        dataset,
        `${waiver.reason} (${waiver.owner}, until ${waiver.expires}, ${waiver.at})`
      )
    )
  );
  const findings = [...found, ...waived];
  const maps = report.results.flatMap(({ dataset, diversity }) => {
    if (diversity?.map === void 0) return [];
    const points = diversity.map.points.map((point) => ({ ...point, path: pathOf(point.path) }));
    const clusters = (diversity.clusters ?? []).map(({ words: words2 }) => words2);
    return [{ dataset: names.dataset(dataset), clusters, points }];
  });
  return {
    findings: findings.slice(0, maxFindings),
    leftOut: Math.max(0, findings.length - maxFindings),
    maps,
    gates: names.gates,
    datasets: names.datasets,
    paths: [...paths.values()].map(({ path }) => path)
  };
}
var Names = class {
  gates = [];
  datasets = [];
  gate(name) {
    return indexIn(this.gates, name);
  }
  dataset(name) {
    return indexIn(this.datasets, name);
  }
};
function indexIn(names, name) {
  const index = names.indexOf(name);
  return index < 0 ? names.push(name) - 1 : index;
}
function describePath(name, report, options) {
  const link = (side) => linkLine({ path: name, line: 1, side }, report, options)?.slice(0, -1);
  const [head, base] = [link("head"), link("base")];
  const folder = report.datasets.find(
    (each) => each.folder !== "" && name.startsWith(`${each.folder}/`)
  )?.folder;
  return {
    name,
    short: folder === void 0 ? name : name.slice(folder.length + 1),
    ...head === void 0 ? {} : { head },
    ...base === void 0 ? {} : { base }
  };
}

// src/reporters/html/use.ts
var maxName3 = 120;
var maxWords2 = 400;
var maxRows2 = 50;
var toneIcons = {
  no: "stops",
  unclear: "undecided",
  fine: "passes",
  unchecked: "skipped"
};
function drawUse(report, options) {
  const page = { report, options };
  const drawn = report.datasets.flatMap((dataset) => {
    const view = viewUse(report.results.filter((result) => result.dataset === dataset.name));
    return view === void 0 ? [] : [drawView(view, dataset, page)];
  });
  if (drawn.length === 0) return markup``;
  return markup`<section id="use" aria-labelledby="use-title"><h2 id="use-title">May we use it?</h2>${drawn}</section>`;
}
function drawView(view, { name }, page) {
  const { release, teachers = [] } = view.facts;
  const { chain = [], attribution = [], notices = [], assumed, use } = release ?? {};
  const labelled = [
    ["why", view.why],
    ["licence", view.licence],
    ["models", view.models],
    ["lineage", view.lineage],
    ["unknown", view.unknown]
  ];
  const facts = labelled.flatMap(
    ([label, line]) => line === void 0 ? [] : [markup`<div><dt>${label}</dt><dd>${draw(line, page)}</dd></div>`]
  );
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))];
  const duties = [
    ...assumed === void 0 ? [] : [`dataset.yaml names no intendedUse: ${use ?? ""} is assumed, because ${assumed}.`],
    ...attribution.length === 0 ? [] : [`Name the authors of what is under ${attribution.join(", ")}.`],
    ...notices.length === 0 ? [] : [`Pass on the texts of ${notices.join(", ")}.`],
    ...conditions
  ];
  return markup`<article class="card"><h3>${clip(name, maxName3)}</h3>
<p class="says ${toneIcons[view.tone]}">${icon(toneIcons[view.tone])}<span>${view.lead}${draw(view.answer, page)}</span></p>
${facts.length > 0 && markup`<dl class="facts">${facts}</dl>`}
${view.otherReasons.length > 0 && markup`<h4>Other reasons</h4><ul>${view.otherReasons.slice(0, maxRows2).map((each) => markup`<li>${draw(drawReason(each), page)}</li>`)}</ul>`}
${chain.length > 0 && licenceTable(chain, page)}${teachers.length > 0 && modelTable(teachers, page)}
${duties.length > 0 && markup`<h4>What a release asks for</h4><ul>${duties.slice(0, maxRows2).map((text) => markup`<li>${clip(text, maxWords2)}</li>`)}</ul>`}</article>`;
}
function draw(line, page) {
  return markup`${line.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("name" in piece) return markup`<code>${clip(piece.name, maxName3)}</code>`;
    if ("words" in piece) return clip(piece.words, maxWords2);
    return "bar" in piece ? markup`` : drawPlace(piece.at, page);
  })}`;
}
function licenceTable(chain, page) {
  const rows = chain.slice(0, maxRows2).map(
    ({ licence, from, records, first, isModel }) => markup`<tr><th scope="row"><code>${clip(licence, maxName3)}</code></th><td>${isModel && "model "}${clip(from, maxName3)}</td><td class="number">${formatNumber(records)}</td><td>${from === "dataset.yaml" ? "" : drawPlace(first, page)}</td></tr>`
  );
  return markup`<div class="wide"><table><thead><tr><th scope="col">licence</th><th scope="col">from</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
function modelTable(teachers, page) {
  const rows = teachers.slice(0, maxRows2).map(({ models, host, answer, terms, records, first }) => {
    const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : "";
    const via = host === null ? "" : ` through ${clip(host, maxName3)}`;
    const entry = terms === null ? "none known" : `${terms.name} (${terms.source}, read ${terms.read})`;
    return markup`<tr><th scope="row"><code>${clip(models[0] ?? "(no name)", maxName3)}</code>${more}${via}</th><td>${answers[answer]}</td><td>${clip(entry, maxWords2)}</td><td class="number">${formatNumber(records)}</td><td>${drawPlace(first, page)}</td></tr>`;
  });
  return markup`<div class="wide"><table><thead><tr><th scope="col">model</th><th scope="col">this use</th><th scope="col">terms</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

// src/reporters/html.ts
var html = {
  id: "html",
  summary: "one page for a browser, with all findings, both records side by side, and plots",
  extension: "html",
  hasMap: true,
  // Some 300 words beside 300 others: our choice.
  excerptCharacters: 2e3,
  render
};
var policy = [
  "default-src 'none'",
  `style-src '${assets_default.styleHash}'`,
  `script-src '${assets_default.scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
function render(report, options = {}) {
  const data = pageData(report, options);
  const names = report.datasets.map(({ name }) => name).join(", ");
  const sections = [
    drawVerdict(report),
    drawDatasets(report),
    drawGates(report),
    drawFindings(data),
    ...drawDiversity(report, options),
    drawJudges(report),
    drawUse(report, options),
    drawMeasurements(report),
    drawRun(report)
  ].filter((section) => section.html !== "");
  const { base, head } = report;
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${report.verdict}: ${names || "heartcut report"}</title>
<style>${new Markup(assets_default.style)}</style></head><body>
<a class="skip" href="#gates">Skip to the gates</a>${icons}
<header class="top"><p class="brand">heartcut <span class="soft">report</span></p><p class="soft">${base === null ? "" : drawVersion(base)}${base !== null && " → "}${drawVersion(head)}</p></header>
<nav aria-label="Sections">${sections.flatMap(linkTo)}</nav>
<main>${sections}</main>
<script type="application/json" id="data">${new Markup(escapeScript(data))}</script>
<script>${new Markup(assets_default.script)}</script>
</body></html>
`;
  return page.html;
}
function linkTo({ html: section }) {
  const found = /<h2 id="([^"]*)">([^<]*)/.exec(section);
  return found === null ? [] : [new Markup(`<a href="#${found[1]}">${found[2]?.trim()}</a>`)];
}

export {
  html
};
