/** What an SVG picture may consist of. Whatever is not named here is left out. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Elements that stay, with what they hold. No scripts, no animation, no foreign content, nothing that links; no
 * `feMorphology`, whose radius makes one small element cost a minute.
 */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Attributes that stay where their value is harmless. `href` and `style` are looked at on their own. */
export const SVG_ATTRIBUTES = words(`
  id class x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate
  viewBox preserveAspectRatio transform version xml:space systemLanguage
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width paint-order vector-effect color opacity display visibility overflow
  clip clip-path clip-rule mask mask-type filter marker-start marker-mid marker-end mix-blend-mode isolation
  color-interpolation color-interpolation-filters color-rendering shape-rendering text-rendering image-rendering
  enable-background flood-color flood-opacity lighting-color stop-color stop-opacity offset
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight kerning letter-spacing
  word-spacing text-anchor text-decoration textLength lengthAdjust writing-mode direction unicode-bidi
  dominant-baseline alignment-baseline baseline-shift glyph-orientation-vertical startOffset method spacing side
  gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix kernelUnitLength divisor bias targetX targetY edgeMode preserveAlpha
  surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z
  pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency seed
  stitchTiles
`);

/** Elements whose `href` may point at a part of the same picture. */
export const LINKING_ELEMENTS = words(
  'use image feImage textPath linearGradient radialGradient pattern filter',
);

/**
 * Functions that a value of CSS or of an attribute may call. `url()` is looked at on its own. Those of filters are not
 * here: as elements (`filter`, `feGaussianBlur`) they are weighed, as functions nothing would.
 */
export const CSS_FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark
  calc min max clamp var
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  circle ellipse inset polygon
`);

/** What is left out is told in these words. */
export const REMOVED = {
  script: 'scripts',
  link: 'links to other files',
  animation: 'animation',
  foreign: 'content that is no drawing',
} as const;
export type Removed = (typeof REMOVED)[keyof typeof REMOVED];

/** Elements that are worth telling of; others (an editor's own data) go without a word. */
export const REMOVED_ELEMENTS: ReadonlyMap<string, Removed> = new Map(
  Object.entries({
    script: REMOVED.script,
    handler: REMOVED.script,
    listener: REMOVED.script,
    animate: REMOVED.animation,
    animatecolor: REMOVED.animation,
    animatemotion: REMOVED.animation,
    animatetransform: REMOVED.animation,
    set: REMOVED.animation,
    discard: REMOVED.animation,
    foreignobject: REMOVED.foreign,
    iframe: REMOVED.foreign,
    object: REMOVED.foreign,
    embed: REMOVED.foreign,
    audio: REMOVED.foreign,
    video: REMOVED.foreign,
  }),
);
