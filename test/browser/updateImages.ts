/** Required by `npm run screenshot`: the browser pass then also renews the picture that the README shows. */
process.env['CITEWRIGHT_UPDATE_IMAGES'] = '1'
