package org.infrawiki.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The index of names of pages that are all in memory. */
final class NamesInMemory implements NameIndex {
    private final Map<String, Resolution> exact = new HashMap<>();
    private final Map<String, Resolution> folded = new HashMap<>();
    private final Map<String, Resolution> aliases = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    private NamesInMemory() {}

    /** @param pages in order of their names: of two that differ in case only, a third spelling finds the first */
    static NamesInMemory of(Collection<Page> pages, Collection<String> files) {
        NamesInMemory index = new NamesInMemory();
        for (Page page : pages) {
            if (!page.internal()) {
                Resolution found = NameIndex.of(page);
                index.put(page.name(), found);
                page.aliases().forEach(alias -> index.aliases.putIfAbsent(NameIndex.foldedAlias(alias), found));
            }
        }
        files.forEach(file -> index.put(new PageName(file), NameIndex.of(file)));
        return index;
    }

    private void put(PageName name, Resolution found) {
        exact.put(name.path(), found);
        folded.putIfAbsent(name.folded(), found);
        String folder = name.folder().toLowerCase(Locale.ROOT);
        while (!folder.isEmpty() && folders.add(folder)) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
        }
    }

    @Override
    public @Nullable Resolution exact(String path) {
        return exact.get(path);
    }

    @Override
    public @Nullable Resolution folded(String path) {
        return folded.get(path);
    }

    @Override
    public @Nullable Resolution alias(String path) {
        return aliases.get(path);
    }

    @Override
    public boolean holds(String folder) {
        return folders.contains(folder);
    }
}
