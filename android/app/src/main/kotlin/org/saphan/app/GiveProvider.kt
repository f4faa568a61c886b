package org.saphan.app

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException

/** The files that the core lays out to be handed to another phone. Another app reads one by the grant of an intent only. */
class GiveProvider : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw FileNotFoundException()
        return ParcelFileDescriptor.open(file(uri) ?: throw FileNotFoundException(), ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun getType(uri: Uri) = "application/octet-stream"

    /** What an app that passes files on asks first: the name and the size. */
    override fun query(uri: Uri, columns: Array<String>?, where: String?, values: Array<String>?, order: String?) =
        file(uri)?.let { file ->
            val known = mapOf(OpenableColumns.DISPLAY_NAME to file.name, OpenableColumns.SIZE to file.length())
            val asked = (columns ?: known.keys.toTypedArray()).filter(known::containsKey)
            MatrixCursor(asked.toTypedArray()).apply { addRow(asked.map(known::get)) }
        }

    override fun insert(uri: Uri, values: ContentValues?) = null as Uri?
    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<String>?) = 0
    override fun delete(uri: Uri, where: String?, args: Array<String>?) = 0

    private fun file(uri: Uri): File? = context?.let { folder(it) }?.listFiles()?.find { uri(it) == uri }

    companion object {
        private const val AUTHORITY = "org.saphan.app.give"

        /** Where the core lays them: nothing else of the phone lies there. */
        fun folder(context: Context) = File(context.noBackupFilesDir, "phone/knowledge/give")

        /** The address of a file of [folder]. */
        fun uri(file: File): Uri = Uri.Builder().scheme("content").authority(AUTHORITY).appendPath(file.name).build()
    }
}
