/**
 * Templates for reporting each kind of result, as the checks read them best: the numbers of one comparison together, estimate first,
 * then its interval, then p. Placeholders are words, so that none that is left over passes for a number.
 */
const interval = '${2|95,90,99|}% CI ${3:lower} to ${4:upper}; p ${5|=,<|} ${6:p}'

export const statisticSnippets = {
  ...effect('or', 'Odds ratio', 'OR'),
  ...effect('aor', 'Adjusted odds ratio', 'adjusted OR'),
  ...effect('rr', 'Risk ratio', 'RR'),
  ...effect('hr', 'Hazard ratio', 'HR'),
  ...effect('irr', 'Rate ratio', 'rate ratio'),
  ...effect('md', 'Mean difference', 'mean difference'),
  ...effect('smd', 'Standardised mean difference', 'SMD'),
  ...effect('rd', 'Risk difference', 'risk difference'),
  ...effect('b', 'Regression coefficient', 'b ='),
  ...snippet('nnt', 'Number needed to treat', 'NNT ${1:NNT}, ${2|95,90,99|}% CI ${3:lower} to ${4:upper}'),
  ...snippet('mean', 'Mean (SD)', 'mean ${1:mean} (SD ${2:SD})'),
  ...snippet('means', 'Mean (SD) in two arms', 'mean ${1:mean} (SD ${2:SD}) with ${3:treatment} against mean ${4:mean} (SD ${5:SD}) with ${6:comparator}'),
  ...snippet('median', 'Median (IQR)', 'median ${1:median} (IQR ${2:lower} to ${3:upper})'),
  ...snippet('n', 'n/N (%)', '${1:n}/${2:N} (${3:percentage}%)'),
  ...snippet('ns', 'n/N (%) in two arms', '${1:n}/${2:N} (${3:percentage}%) with ${4:treatment} against ${5:n}/${6:N} (${7:percentage}%) with ${8:comparator}'),
  ...snippet('p', 'p value', 'p ${1|=,<|} ${2:p}'),
  ...snippet('t', 't test', 't(${1:df}) = ${2:t}, p ${3|=,<|} ${4:p}'),
  ...snippet('f', 'F test', 'F(${1:df1}, ${2:df2}) = ${3:F}, p ${4|=,<|} ${5:p}'),
  ...snippet('chi', 'Chi-square test', 'χ²(${1:df}, N = ${2:N}) = ${3:chi-square}, p ${4|=,<|} ${5:p}'),
  ...snippet('r', 'Correlation', 'r(${1:df}) = ${2:r}, p ${3|=,<|} ${4:p}'),
  ...snippet('z', 'z test', 'z = ${1:z}, p ${2|=,<|} ${3:p}'),
  ...snippet('i2', 'Heterogeneity of a meta-analysis', 'I² = ${1:I²}%, Q(${2:df}) = ${3:Q}, p ${4|=,<|} ${5:p}'),
}

function effect(prefix: string, description: string, label: string) {
  return snippet(prefix, `${description} with its interval and p`, `${label} \${1:estimate}, ${interval}`)
}

function snippet(prefix: string, description: string, body: string) {
  return { [description]: { prefix: `stat-${prefix}`, body, description } }
}
