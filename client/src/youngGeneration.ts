/**
 * How Node is told how much memory new objects may take before they are collected, in megabytes. Left to itself, V8 takes four times as much, and a long manuscript holds half as much again for
 * nothing. The benchmark starts its servers so, too.
 */
export const youngGeneration = '--max-semi-space-size=16'
