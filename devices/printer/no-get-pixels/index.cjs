// Stands in for the `get-pixels` that escpos loads to read image files. We hand escpos
// finished raster bytes and never a file, and the real one brings 60 packages with known holes.
module.exports = () => {
  throw new Error("escpos image files are not used here: render a Slip to raster instead");
};
