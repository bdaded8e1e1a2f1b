/**
 * Gives a page the colours and the size of text that its reader chose, before it is seen: later, it would flash. What is
 * kept is that of src/client/reading-choices.ts. The security policy names the script by its digest, so each byte counts.
 */
export const earlyScript = `try{const{colours:c,css:s}=JSON.parse(localStorage.reading),e=document.documentElement;if(c)e.dataset.colours=c;if(s)e.style.cssText=s}catch{}`;
