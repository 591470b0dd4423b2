/** Accents by the command that sets them, as combining characters. */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030A', h: '\u0309',
  H: '\u030B', v: '\u030C', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331', t: '\u0361', G: '\u030F', U: '\u030E',
}

const greek = 'alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ '
  + 'varsigma:ς tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω'

const letters = 'ss:ß o:ø O:Ø l:ł L:Ł ae:æ AE:Æ oe:œ OE:Œ aa:å AA:Å i:ı j:ȷ dh:ð DH:Ð th:þ TH:Þ dj:đ DJ:Đ ng:ŋ NG:Ŋ SS:ẞ'

const marks = 'textendash:– textemdash:— textquoteright:’ textquoteleft:‘ textquotedblleft:“ textquotedblright:” textquotedbl:" textquotesingle:\' quotesinglbase:‚ quotedblbase:„ '
  + 'guillemotleft:« guillemotright:» guillemetleft:« guillemetright:» flqq:« frqq:» guilsinglleft:‹ guilsinglright:› glqq:„ grqq:“ textregistered:® texttrademark:™ copyright:© textcopyright:© textdegree:° '
  + 'degree:° ldots:… dots:… textellipsis:… cdots:⋯ textasciitilde:~ textasciicircum:^ textbackslash:\\ backslash:\\ textless:< textgreater:> textbar:| textbraceleft:{ textbraceright:} '
  + 'lbrace:{ rbrace:} textunderscore:_ textdollar:$ textpercent:% textampersand:& texthash:# S:§ textsection:§ P:¶ textparagraph:¶ dag:† dagger:† textdagger:† ddag:‡ ddagger:‡ textbullet:• bullet:• '
  + 'textperiodcentered:· pounds:£ textsterling:£ euro:€ texteuro:€ EUR:€ textyen:¥ textcent:¢ textexclamdown:¡ textquestiondown:¿ textnumero:№ textordfeminine:ª textordmasculine:º '
  + 'slash:/ emdash:— endash:– adddot:. addcomma:, addcolon:: addsemicolon:; addslash:/ bibrangedash:– textvisiblespace:␣ LaTeX:LaTeX TeX:TeX BibTeX:BibTeX lq:‘ rq:’ hyphen:- bibnamedash:—'

const signs = 'pm:± textpm:± mp:∓ times:× texttimes:× div:÷ cdot:· textmu:µ micro:µ leq:≤ le:≤ leqslant:≤ geq:≥ ge:≥ geqslant:≥ neq:≠ ne:≠ sim:∼ simeq:≃ approx:≈ cong:≅ equiv:≡ propto:∝ ll:≪ gg:≫ '
  + 'minus:− textminus:− infty:∞ rightarrow:→ to:→ textrightarrow:→ longrightarrow:⟶ leftarrow:← gets:← textleftarrow:← leftrightarrow:↔ Rightarrow:⇒ Leftarrow:⇐ uparrow:↑ downarrow:↓ mapsto:↦ '
  + 'langle:⟨ rangle:⟩ lceil:⌈ rceil:⌉ lfloor:⌊ rfloor:⌋ sum:∑ prod:∏ int:∫ partial:∂ nabla:∇ sqrt:√ surd:√ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ emptyset:∅ forall:∀ exists:∃ wedge:∧ vee:∨ '
  + 'hookrightarrow:↪ hookleftarrow:↩ Longrightarrow:⟹ implies:⟹ iff:⟺ supset:⊃ supseteq:⊇ setminus:∖ lesssim:≲ gtrsim:≳ asymp:≍ odot:⊙ vdash:⊢ models:⊨ top:⊤ bot:⊥ mid:∣ triangle:△ diamond:⋄ sharp:♯ flat:♭ wp:℘ imath:ı jmath:ȷ '
  + 'oplus:⊕ otimes:⊗ circ:° prime:′ ell:ℓ hbar:ℏ Re:ℜ Im:ℑ aleph:ℵ perp:⊥ parallel:∥ angle:∠ star:⋆ ast:∗ dag:† square:□ checkmark:✓ texttimes:× textonehalf:½ textonequarter:¼ textthreequarters:¾ '
  + 'textonesuperior:¹ texttwosuperior:² textthreesuperior:³ log:log ln:ln exp:exp min:min max:max sin:sin cos:cos tan:tan lim:lim'

/** What commands without an argument print. */
export const symbols: ReadonlyMap<string, string> = new Map([greek, letters, marks, signs].join(' ').split(' ').map(pair => {
  const colon = pair.indexOf(':')
  return [pair.slice(0, colon), pair.slice(colon + 1)] as const
}))

/** Commands that print nothing, and neither does their argument: sort keys, references, spacing. */
export const silentCommands: ReadonlySet<string> = new Set([
  'noopsort', 'nosort', 'vphantom', 'phantom', 'hphantom', 'cite', 'citep', 'citet', 'parencite', 'textcite', 'label', 'index', 'hspace', 'vspace', 'switchargs', 'singleletter', 'color', 'selectlanguage',
])

/** Commands of spacing that print a space. */
export const spaces: ReadonlySet<string> = new Set(['par', 'newline', 'linebreak', 'quad', 'qquad', 'space', 'thinspace', 'enspace', 'nobreakspace', 'addspace', 'addnbspace', 'hfill', 'xspace'])

const raised = '0:⁰ 1:¹ 2:² 3:³ 4:⁴ 5:⁵ 6:⁶ 7:⁷ 8:⁸ 9:⁹ +:⁺ -:⁻ −:⁻ (:⁽ ):⁾ n:ⁿ'
const lowered = '0:₀ 1:₁ 2:₂ 3:₃ 4:₄ 5:₅ 6:₆ 7:₇ 8:₈ 9:₉ +:₊ -:₋ −:₋ (:₍ ):₎'
const charactersOf = (pairs: string) => new Map(pairs.split(' ').map(pair => [pair[0]!, pair.slice(2)]))

/** Characters that exist as superscripts and as subscripts. */
export const scripts: Readonly<Record<'^' | '_', ReadonlyMap<string, string>>> = { '^': charactersOf(raised), _: charactersOf(lowered) }

/** Entities of HTML that come along from databases. */
export const entities: ReadonlyMap<string, string> = new Map(
  'lt:< gt:> amp:& quot:" apos:\' nbsp:\u00A0 ndash:– mdash:— lsquo:‘ rsquo:’ ldquo:“ rdquo:” hellip:… plusmn:± times:× le:≤ ge:≥ minus:− middot:· deg:° micro:µ alpha:α beta:β gamma:γ delta:δ'
    .split(' ').map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
)
