package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.model.PageName;

/**
 * A picture of an IPv4 prefix.
 *
 * @param prefix as typed
 * @param block the prefix length of a cell: 32 for an address
 * @param cells in order
 */
record Grid(String prefix, int block, List<Cell> cells) {
    /** What a cell is. */
    enum Use {
        FREE,
        USED,
        DHCP,
        RESERVED,
        CLASH
    }

    /**
     * An address or block.
     *
     * @param label the part of its address that differs
     * @param use what it is
     * @param tip what is said of it to who points at it
     * @param page where it leads
     */
    record Cell(String label, Use use, String tip, Optional<PageName> page) {}

    Grid {
        cells = List.copyOf(cells);
    }

    long count(Use use) {
        return cells.stream().filter(cell -> cell.use() == use).count();
    }
}
