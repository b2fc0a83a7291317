namespace SdkHarness.Symbols;

/// <summary>
/// What .NET's own libraries do. A namespace is called pure where nothing in it but what is listed changes anything outside the process or of the
/// process as a whole; what changes its own object is told by name. What stands in no list is unknown.
/// </summary>
internal static class PlatformCatalogue
{
    public const string Lines = """
        # Values, text, numbers, time: nothing in System itself acts but what follows.
        pure N:System
        pure shared T:System.Lazy`1
        unknown M:System.Lazy`1.Value
        pure T:System.Console   # like logging: what a person reads on a screen is not a system's state
        reads M:System.Console.Read*
        writes M:System.Console.Set*
        pure fresh M:System.Console.Out
        pure fresh M:System.Console.Error
        writes M:System.Environment.Exit
        writes M:System.Environment.FailFast
        writes M:System.Environment.SetEnvironmentVariable
        reads M:System.Environment.GetEnvironmentVariable*
        writes M:System.AppContext.SetSwitch
        writes M:System.AppDomain.SetData
        unknown M:System.AppDomain.ExecuteAssembly*
        unknown T:System.Activator
        unknown M:System.Delegate.DynamicInvoke
        unknown M:System.Type.InvokeMember
        pure wraps M:System.Tuple.Create
        pure wraps M:System.ValueTuple.Create
        pure wraps M:System.Object.MemberwiseClone
        mutates M:System.Array.Sort
        mutates M:System.Array.Reverse
        mutates M:System.Array.Clear
        mutates M:System.Array.Fill
        mutates M:System.Array.SetValue
        mutates M:System.Array.Resize
        pure wraps M:System.Array.Clone
        mutates M:System.Span`1.Fill
        mutates M:System.Span`1.Clear
        mutates M:System.MemoryExtensions.Sort
        mutates M:System.MemoryExtensions.Reverse
        mutates M:System.Progress`1.Report

        # Collections: what changes them is told by name, everything else looks.
        pure N:System.Collections
        pure N:System.Collections.Immutable
        pure N:System.Collections.Frozen
        pure wraps T:System.Collections.Frozen.FrozenDictionary
        pure wraps T:System.Collections.Frozen.FrozenSet
        pure wraps T:System.Collections.Immutable.ImmutableArray
        pure wraps T:System.Collections.Immutable.ImmutableList
        pure wraps T:System.Collections.Immutable.ImmutableDictionary
        pure wraps T:System.Collections.Immutable.ImmutableHashSet

        # Queries make new sequences of what they are given.
        pure wraps N:System.Linq
        pure derived M:System.Linq.Enumerable.First*
        pure derived M:System.Linq.Enumerable.Last*
        pure derived M:System.Linq.Enumerable.Single*
        pure derived M:System.Linq.Enumerable.ElementAt*
        pure derived M:System.Linq.Enumerable.Min*
        pure derived M:System.Linq.Enumerable.Max*
        pure derived M:System.Linq.Enumerable.Aggregate*
        pure derived M:System.Linq.Enumerable.AsEnumerable
        pure maps M:System.Linq.Enumerable.Select
        pure maps M:System.Linq.Enumerable.Join
        pure maps M:System.Linq.Enumerable.GroupJoin
        pure maps M:System.Collections.Generic.List`1.ConvertAll
        pure maps M:System.Array.ConvertAll

        # Text.
        pure N:System.Text
        pure fresh M:System.Text.Json.JsonSerializer.Deserialize*
        pure fresh M:System.Text.Json.JsonSerializer.SerializeTo*
        pure fresh M:System.Text.Json.Nodes.JsonNode.DeepClone
        pure fresh M:System.Text.Json.Nodes.JsonNode.Parse*
        mutates M:System.Text.Json.Nodes.JsonNode.ReplaceWith
        pure N:System.Globalization
        pure N:System.Numerics
        pure N:System.Xml
        writes M:System.Xml.Linq.XDocument.Save*
        writes M:System.Xml.Linq.XElement.Save*
        writes M:System.Xml.XmlDocument.Save
        unknown M:System.Xml.XmlWriter.Create
        mutates M:System.Xml.XmlWriter.Write*
        mutates M:System.Xml.Linq.XContainer.Add*
        mutates M:System.Xml.Linq.XContainer.Remove*
        mutates M:System.Xml.Linq.XContainer.Replace*
        mutates M:System.Xml.Linq.XElement.Set*
        mutates M:System.Xml.Linq.XElement.Remove*
        mutates M:System.Xml.Linq.XElement.Replace*
        mutates M:System.Xml.Linq.XNode.Remove
        mutates M:System.Xml.Linq.XNode.Add*
        mutates M:System.Xml.Linq.XAttribute.Remove
        mutates M:System.Xml.Linq.XAttribute.SetValue
        mutates M:System.Xml.XmlNode.AppendChild
        mutates M:System.Xml.XmlNode.RemoveChild
        mutates M:System.Xml.XmlNode.RemoveAll

        # Threads and tasks: a delegate that is handed over counts as called where it is written.
        pure N:System.Threading
        pure same M:System.Threading.Tasks.Task.FromResult
        pure same M:System.Threading.Tasks.ValueTask.FromResult
        pure same M:System.Threading.Tasks.ValueTask`1.#ctor
        pure same M:System.Threading.Tasks.ValueTask`1.AsTask
        pure same M:System.Threading.Tasks.ValueTask`1.Preserve
        pure same M:System.Threading.Tasks.ValueTask`1.Result
        pure same M:System.Threading.Tasks.Task`1.Result
        pure same M:System.Threading.Tasks.Task.ConfigureAwait
        pure same M:System.Threading.Tasks.Task`1.ConfigureAwait
        pure same M:System.Threading.Tasks.ValueTask`1.ConfigureAwait
        pure same M:System.Threading.Tasks.Task`1.WaitAsync
        pure same M:System.Threading.Tasks.Task`1.GetAwaiter
        pure same M:System.Threading.Tasks.ValueTask`1.GetAwaiter
        pure same M:System.Runtime.CompilerServices.TaskAwaiter`1.GetResult
        pure same M:System.Runtime.CompilerServices.ValueTaskAwaiter`1.GetResult
        mutates M:System.Threading.ThreadLocal`1.Value
        mutates M:System.Threading.Channels.ChannelWriter`1.TryWrite
        mutates M:System.Threading.Channels.ChannelWriter`1.WriteAsync
        mutates M:System.Threading.Channels.ChannelWriter`1.TryComplete
        mutates M:System.Threading.Channels.ChannelWriter`1.Complete
        mutates M:System.Threading.Tasks.TaskCompletionSource.Set*
        mutates M:System.Threading.Tasks.TaskCompletionSource.TrySet*
        mutates M:System.Threading.Tasks.TaskCompletionSource`1.Set*
        mutates M:System.Threading.Tasks.TaskCompletionSource`1.TrySet*
        pure N:System.Timers
        pure N:System.Buffers
        pure fresh T:System.Buffers.ArrayPool`1
        mutates M:System.Buffers.IBufferWriter`1.Advance
        mutates M:System.Buffers.ArrayBufferWriter`1.*

        # What the compiler and the runtime need.
        pure N:System.Runtime.CompilerServices
        pure N:System.Runtime.ExceptionServices
        pure N:System.Runtime.Serialization
        pure T:System.Runtime.InteropServices.CollectionsMarshal
        pure T:System.Runtime.InteropServices.MemoryMarshal
        pure T:System.Runtime.InteropServices.RuntimeInformation
        mutates M:System.Runtime.InteropServices.CollectionsMarshal.SetCount
        mutates M:System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault
        pure N:System.ComponentModel
        pure N:System.Security
        pure N:System.Formats
        pure N:System.IO.Hashing
        pure N:System.Reflection
        unknown M:System.Reflection.MethodBase.Invoke
        unknown M:System.Reflection.MethodInvoker.Invoke
        unknown M:System.Reflection.ConstructorInfo.Invoke
        unknown M:System.Reflection.ConstructorInvoker.Invoke
        unknown M:System.Reflection.PropertyInfo.SetValue
        unknown M:System.Reflection.PropertyInfo.GetValue
        unknown M:System.Reflection.FieldInfo.SetValue
        unknown N:System.Reflection.Emit
        unknown M:System.Reflection.Assembly.CreateInstance
        unknown M:System.Linq.Expressions.LambdaExpression.Compile
        unknown M:System.Linq.Expressions.Expression`1.Compile

        # Telemetry is how one learns what happened, not a change of what is looked after.
        pure N:System.Diagnostics
        unknown T:System.Diagnostics.Process
        writes M:System.Diagnostics.Process.Start
        writes M:System.Diagnostics.Process.Kill
        writes M:System.Diagnostics.Process.CloseMainWindow
        reads M:System.Diagnostics.Process.Get*
        reads M:System.Diagnostics.Process.WaitFor*
        pure T:System.Diagnostics.ProcessStartInfo
        writes M:System.Diagnostics.EventLog.Write*
        pure N:Microsoft.Extensions.Logging
        pure N:Microsoft.Extensions.Options
        pure N:Microsoft.Extensions.Primitives
        pure N:Microsoft.Extensions.Configuration
        pure T:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
        pure N:Microsoft.Extensions.Time
        pure N:Microsoft.Extensions.Localization
        pure N:Microsoft.Extensions.ObjectPool
        pure N:Microsoft.Extensions.Compliance
        pure N:Microsoft.CSharp

        # Caches: a value that is made when it is first asked for changes nothing that is looked after; the factory counts by itself.
        pure N:Microsoft.Extensions.Caching.Memory
        mutates M:Microsoft.Extensions.Caching.Memory.CacheExtensions.Set
        mutates M:Microsoft.Extensions.Caching.Memory.IMemoryCache.Remove
        mutates M:Microsoft.Extensions.Caching.Memory.IMemoryCache.CreateEntry
        unknown N:Microsoft.Extensions.Caching.Distributed
        reads M:Microsoft.Extensions.Caching.Distributed.IDistributedCache.Get*
        reads M:Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions.Get*
        writes M:Microsoft.Extensions.Caching.Distributed.IDistributedCache.Set*
        writes M:Microsoft.Extensions.Caching.Distributed.IDistributedCache.Re*
        writes M:Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions.Set*
        pure M:Microsoft.Extensions.Caching.Hybrid.HybridCache.GetOrCreateAsync
        writes M:Microsoft.Extensions.Caching.Hybrid.HybridCache.Set*
        writes M:Microsoft.Extensions.Caching.Hybrid.HybridCache.Remove*

        # Files.
        unknown N:System.IO
        pure T:System.IO.Path
        pure T:System.IO.StringReader
        pure T:System.IO.StringWriter
        pure T:System.IO.IOException
        pure T:System.IO.InvalidDataException
        pure T:System.IO.FileNotFoundException
        pure T:System.IO.DirectoryNotFoundException
        pure T:System.IO.EndOfStreamException
        pure T:System.IO.MemoryStream
        pure T:System.IO.BufferedStream
        pure T:System.IO.EnumerationOptions
        pure T:System.IO.FileStreamOptions
        pure N:System.IO.Compression
        writes T:System.IO.Compression.ZipFile
        reads M:System.IO.Compression.ZipFile.OpenRead
        writes T:System.IO.Compression.ZipFileExtensions
        pure N:System.IO.Pipelines
        mutates M:System.IO.Pipelines.PipeWriter.*
        reads M:System.IO.File.Exists
        reads M:System.IO.File.Read*
        reads M:System.IO.File.Get*
        reads M:System.IO.File.OpenRead
        reads M:System.IO.File.OpenText
        reads M:System.IO.File.ResolveLinkTarget
        writes M:System.IO.File.Write*
        writes M:System.IO.File.Append*
        writes M:System.IO.File.Create*
        writes M:System.IO.File.Delete
        writes M:System.IO.File.Move
        writes M:System.IO.File.Copy
        writes M:System.IO.File.Replace
        writes M:System.IO.File.Set*
        writes M:System.IO.File.Encrypt
        writes M:System.IO.File.Decrypt
        writes M:System.IO.File.OpenWrite
        open M:System.IO.File.Open
        open M:System.IO.File.OpenHandle
        reads T:System.IO.Directory
        writes M:System.IO.Directory.Create*
        writes M:System.IO.Directory.Delete
        writes M:System.IO.Directory.Move
        writes M:System.IO.Directory.Set*
        reads T:System.IO.FileInfo
        reads T:System.IO.DirectoryInfo
        reads T:System.IO.FileSystemInfo
        reads T:System.IO.DriveInfo
        writes M:System.IO.FileInfo.Append*
        writes M:System.IO.FileInfo.Create*
        writes M:System.IO.FileInfo.Delete
        writes M:System.IO.FileInfo.MoveTo
        writes M:System.IO.FileInfo.CopyTo
        writes M:System.IO.FileInfo.Replace
        writes M:System.IO.FileInfo.OpenWrite
        open M:System.IO.FileInfo.Open
        writes M:System.IO.DirectoryInfo.Create*
        writes M:System.IO.DirectoryInfo.Delete
        writes M:System.IO.DirectoryInfo.MoveTo
        writes M:System.IO.FileSystemInfo.Delete
        writes M:System.IO.FileSystemInfo.CreateAsSymbolicLink
        writes M:System.IO.RandomAccess.Write
        writes M:System.IO.RandomAccess.WriteAsync
        writes M:System.IO.RandomAccess.SetLength
        reads M:System.IO.RandomAccess.Read*
        reads M:System.IO.RandomAccess.GetLength
        open M:System.IO.FileStream.#ctor
        writes M:System.IO.FileStream.Write*
        pure T:System.IO.FileStream
        writes M:System.IO.FileStream.SetLength
        pure T:System.IO.Stream
        mutates M:System.IO.Stream.Write*
        mutates M:System.IO.Stream.SetLength
        mutates M:System.IO.Stream.Flush*
        pure T:System.IO.TextReader
        reads T:System.IO.StreamReader
        reads T:System.IO.BinaryReader
        pure T:System.IO.TextWriter
        mutates M:System.IO.TextWriter.Write*
        mutates M:System.IO.TextWriter.Flush*
        pure T:System.IO.StreamWriter
        writes M:System.IO.StreamWriter.#ctor(System.String)
        writes M:System.IO.StreamWriter.#ctor(System.String,System.Boolean)
        writes M:System.IO.StreamWriter.#ctor(System.String,System.Boolean,System.Text.Encoding)
        writes M:System.IO.StreamWriter.#ctor(System.String,System.Boolean,System.Text.Encoding,System.Int32)
        writes M:System.IO.StreamWriter.#ctor(System.String,System.IO.FileStreamOptions)
        writes M:System.IO.StreamWriter.#ctor(System.String,System.Text.Encoding,System.IO.FileStreamOptions)
        pure T:System.IO.BinaryWriter
        mutates M:System.IO.BinaryWriter.Write*
        writes N:System.IO.IsolatedStorage
        unknown N:System.IO.MemoryMappedFiles

        # HTTP and the rest of the network.
        pure N:System.Net
        unknown T:System.Net.WebClient
        reads M:System.Net.WebClient.Download*
        writes M:System.Net.WebClient.Upload*
        unknown T:System.Net.HttpWebRequest
        unknown T:System.Net.WebRequest
        reads M:System.Net.Dns.*
        pure N:System.Net.Http
        reads M:System.Net.Http.HttpClient.Get*
        writes M:System.Net.Http.HttpClient.Post*
        writes M:System.Net.Http.HttpClient.Put*
        writes M:System.Net.Http.HttpClient.Patch*
        writes M:System.Net.Http.HttpClient.Delete*
        send M:System.Net.Http.HttpClient.Send*
        send M:System.Net.Http.HttpMessageInvoker.Send*
        reads M:System.Net.Http.HttpContent.Read*
        pure fresh M:System.Net.Http.IHttpClientFactory.CreateClient
        pure fresh M:System.Net.Http.HttpClientFactoryExtensions.CreateClient
        pure N:System.Net.Http.Json
        reads M:System.Net.Http.Json.HttpClientJsonExtensions.Get*
        writes M:System.Net.Http.Json.HttpClientJsonExtensions.Post*
        writes M:System.Net.Http.Json.HttpClientJsonExtensions.Put*
        writes M:System.Net.Http.Json.HttpClientJsonExtensions.Patch*
        writes M:System.Net.Http.Json.HttpClientJsonExtensions.Delete*
        reads M:System.Net.Http.Json.HttpContentJsonExtensions.Read*
        unknown N:System.Net.Sockets
        writes M:System.Net.Sockets.Socket.Send*
        writes M:System.Net.Sockets.UdpClient.Send*
        writes M:System.Net.Sockets.NetworkStream.Write*
        writes M:System.Net.WebSockets.WebSocket.SendAsync
        reads M:System.Net.WebSockets.WebSocket.ReceiveAsync
        pure N:System.Net.Mail
        writes M:System.Net.Mail.SmtpClient.Send*
        reads M:System.Net.NetworkInformation.Ping.Send*

        # Databases through ADO.NET: a command is what its text says.
        pure N:System.Data
        pure fresh M:System.Data.Common.DbConnection.Create*
        pure fresh M:System.Data.Common.DbConnection.BeginTransaction*
        pure fresh M:System.Data.Common.DbCommand.Create*
        pure fresh M:System.Data.Common.DbDataSource.Create*
        reads M:System.Data.Common.DbDataSource.Open*
        pure fresh M:System.Data.IDbConnection.CreateCommand
        pure fresh M:System.Data.IDbConnection.BeginTransaction
        pure fresh M:System.Data.IDbCommand.CreateParameter
        sqlwrite M:System.Data.Common.DbCommand.ExecuteNonQuery*
        sqlwrite M:System.Data.IDbCommand.ExecuteNonQuery*
        sql M:System.Data.Common.DbCommand.ExecuteReader*
        sql M:System.Data.Common.DbCommand.ExecuteDbDataReader*
        sql M:System.Data.Common.DbCommand.ExecuteScalar*
        sql M:System.Data.IDbCommand.ExecuteReader*
        sql M:System.Data.IDbCommand.ExecuteScalar*
        unknown M:System.Data.Common.DbBatch.Execute*
        writes M:System.Data.Common.DbBatch.ExecuteNonQuery*
        writes M:System.Data.Common.DbDataAdapter.Update
        mutates M:System.Data.DataTable.AcceptChanges
        mutates M:System.Data.DataRow.Delete
        mutates M:System.Data.DataRow.SetField*
        pure N:System.Transactions
        writes N:System.ServiceProcess
        unknown N:System.Management
        unknown N:Microsoft.Win32
        reads M:Microsoft.Win32.RegistryKey.Get*
        reads M:Microsoft.Win32.Registry.GetValue
        writes M:Microsoft.Win32.RegistryKey.Set*
        writes M:Microsoft.Win32.RegistryKey.Delete*
        writes M:Microsoft.Win32.RegistryKey.Create*
        writes M:Microsoft.Win32.Registry.SetValue
        """;
}
