package org.infrawiki.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;

/** Lets Pebble find a theme's files, and nothing else. */
final class ThemeLoader implements Loader<String> {
    private final ThemeFiles files;

    ThemeLoader(ThemeFiles files) {
        this.files = files;
    }

    @Override
    public Reader getReader(String path) {
        String text = files.text(path);
        if (text == null) {
            throw new LoaderException(null, "there is no file '" + path + "' in the theme");
        }
        return new StringReader(text);
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    /** Names are paths from the theme's folder, wherever they stand. */
    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return relative;
    }

    @Override
    public String createCacheKey(String path) {
        return path;
    }

    @Override
    public boolean resourceExists(String path) {
        return files.text(path) != null;
    }
}
