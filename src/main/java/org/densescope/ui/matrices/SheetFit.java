package org.densescope.ui.matrices;

/// How a sheet is laid out in the room that there is: numbers where they fit, otherwise colours as large as they can
/// be.
///
/// @param em size of ordinary text, in pixels
/// @param width room for the whole sheet
/// @param height room for the whole sheet
/// @param zoom 1 to fit; larger cells beyond, until they hold numbers
record SheetFit(double em, double width, double height, double zoom) {
    private static final double NUMBER = 3.9;
    private static final double LEAST_NUMBER = 3.1;
    static final double LINE = 1.6;
    private static final double TOP = 1.5;
    private static final double THIN = 1.15;
    private static final double GAP = 0.35;

    /// How wide a cell must be at least to hold a number.
    int numberWidth() {
        return (int) Math.ceil(LEAST_NUMBER * em);
    }

    int numberHeight() {
        return (int) Math.ceil(LINE * em);
    }

    /// @param headEm how wide the heads of the rows are, in em
    SheetGrid grid(Sheet sheet, int rows, int columns, double headEm) {
        int head = (int) Math.ceil(headEm * em);
        int top = (int) Math.ceil(TOP * em);
        int gap = Math.max(3, (int) Math.round(GAP * em));
        int bar = (int) Math.ceil(em);
        int sides = sheet.before().size() + sheet.after().size();
        int ends = sheet.above().size() + sheet.below().size();
        int tallest = numberHeight();
        int cellHeight = side(height - top - ends * (tallest + gap) - bar, rows, tallest);
        int thin = (int) Math.ceil(THIN * em);
        int least = numberWidth();
        double rest = width - head - sides * gap - bar;
        int roomy = Math.clamp((int) (rest / (columns + sides)), least, (int) Math.ceil(NUMBER * em));
        int bandWidth = cellHeight >= tallest ? roomy : thin;
        int cellWidth = side(rest - sides * bandWidth, columns, roomy);
        if (cellWidth < least && cellHeight < tallest) {
            cellHeight = Math.min(cellHeight, 3 * cellWidth);
        }
        cellWidth = zoomed(cellWidth, roomy);
        cellHeight = zoomed(cellHeight, tallest);
        bandWidth = cellHeight >= tallest ? roomy : thin;
        int bandHeight = cellWidth >= least ? tallest : thin;
        int roomAcross = (int) (width - head - sides * (bandWidth + gap));
        int roomDown = (int) (height - top - ends * (bandHeight + gap));
        boolean wide = (long) columns * cellWidth > roomAcross;
        boolean tall = (long) rows * cellHeight > roomDown - (wide ? bar : 0);
        wide = (long) columns * cellWidth > roomAcross - (tall ? bar : 0);
        int viewWidth = view(columns, cellWidth, roomAcross - (tall ? bar : 0));
        int viewHeight = view(rows, cellHeight, roomDown - (wide ? bar : 0));
        return new SheetGrid(
                rows,
                columns,
                cellWidth,
                cellHeight,
                0,
                0,
                head,
                top,
                bandWidth,
                bandHeight,
                gap,
                sheet.before().size(),
                sheet.above().size(),
                viewWidth,
                viewHeight);
    }

    /// Whole cells only, so that none is cut.
    private static int view(int count, int side, int room) {
        return (int) Math.min((long) count * side, Math.max(side, room / side * side));
    }

    private static int side(double room, int count, int largest) {
        return Math.clamp((int) (Math.max(0, room) / count), 1, largest);
    }

    private int zoomed(int side, int largest) {
        return Math.clamp(Math.round(side * zoom), 1, largest);
    }
}
