/** Stands in for `ajv` and `ajv-formats` in the bundles: made when a server for agents begins, never asked for anything. */
module.exports = function schemas () {}
