package org.saphan.app

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.Cursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import java.io.File
import java.io.FileNotFoundException

/** The one file a camera writes its photograph into. A camera reaches it only by the grant of its intent. */
class PhotoProvider : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        val photo = context?.let(::file)
        // It is there only while a camera is waited for.
        if (uri != URI || photo == null || !photo.exists()) throw FileNotFoundException()
        return ParcelFileDescriptor.open(photo, ParcelFileDescriptor.parseMode(mode))
    }

    override fun getType(uri: Uri) = "image/jpeg"

    override fun query(uri: Uri, columns: Array<String>?, where: String?, values: Array<String>?, order: String?) =
        null as Cursor?

    override fun insert(uri: Uri, values: ContentValues?) = null as Uri?
    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<String>?) = 0
    override fun delete(uri: Uri, where: String?, args: Array<String>?) = 0

    companion object {
        val URI: Uri = Uri.parse("content://org.saphan.app.photo/photo")

        fun file(context: Context) = File(Passing.folder(context), "photo.jpg")
    }
}
