namespace SdkHarness.Symbols;

/// <summary>What the packages do that tools usually stand on. What is not told here or by the project is unknown.</summary>
internal static class PackageCatalogue
{
    public const string Lines = """
        # The harness's own.
        pure T:SdkHarness.ToolFailureException
        pure T:SdkHarness.ToolCallContext

        # Entity Framework Core: what is tracked is written when it is saved; queries give what the context holds.
        pure derived N:Microsoft.EntityFrameworkCore
        writes M:Microsoft.EntityFrameworkCore.DbContext.SaveChanges*
        mutates M:Microsoft.EntityFrameworkCore.DbContext.Add*
        mutates M:Microsoft.EntityFrameworkCore.DbContext.Update*
        mutates M:Microsoft.EntityFrameworkCore.DbContext.Remove*
        mutates M:Microsoft.EntityFrameworkCore.DbSet`1.Add*
        mutates M:Microsoft.EntityFrameworkCore.DbSet`1.Update*
        mutates M:Microsoft.EntityFrameworkCore.DbSet`1.Remove*
        reads derived M:Microsoft.EntityFrameworkCore.DbContext.Find*
        reads derived M:Microsoft.EntityFrameworkCore.DbSet`1.Find*
        reads derived M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.*
        pure derived M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include*
        pure derived M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ThenInclude*
        pure derived M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.As*
        pure fresh M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsNoTracking*
        writes M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdate*
        writes M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDelete*
        writes M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.ExecuteUpdate*
        writes M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.ExecuteDelete*
        sql derived M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSql*
        sqlwrite M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSql*
        sql M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQuery*
        writes M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.Migrate*
        writes M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.EnsureCreated*
        writes M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.EnsureDeleted*
        writes M:Microsoft.EntityFrameworkCore.DbContextExtensions.Bulk*
        writes N:EFCore.BulkExtensions

        # Other ways to a database.
        unknown N:Dapper
        sqlwrite M:Dapper.SqlMapper.Execute
        sqlwrite M:Dapper.SqlMapper.ExecuteAsync
        sql M:Dapper.SqlMapper.ExecuteScalar*
        sql M:Dapper.SqlMapper.ExecuteReader*
        sql M:Dapper.SqlMapper.Query*
        reads T:Dapper.SqlMapper.GridReader
        pure T:Dapper.DynamicParameters
        pure T:Dapper.CommandDefinition
        writes M:Dapper.Contrib.Extensions.SqlMapperExtensions.*
        reads M:Dapper.Contrib.Extensions.SqlMapperExtensions.Get*
        pure N:Npgsql
        unknown M:Npgsql.NpgsqlBatch.Execute*
        writes M:Npgsql.NpgsqlConnection.BeginBinaryImport*
        writes M:Npgsql.NpgsqlConnection.BeginTextImport*
        pure N:Microsoft.Data.Sqlite
        writes M:Microsoft.Data.Sqlite.SqliteConnection.BackupDatabase
        pure N:Microsoft.Data.SqlClient
        writes T:Microsoft.Data.SqlClient.SqlBulkCopy
        pure N:System.Data.SqlClient
        writes T:System.Data.SqlClient.SqlBulkCopy
        pure N:MySqlConnector
        writes T:MySqlConnector.MySqlBulkCopy
        pure N:Oracle.ManagedDataAccess
        unknown N:MongoDB.Driver
        reads M:MongoDB.Driver.IMongoCollection`1.Find*
        writes M:MongoDB.Driver.IMongoCollection`1.FindOneAnd*
        reads M:MongoDB.Driver.IMongoCollection`1.Count*
        reads M:MongoDB.Driver.IMongoCollection`1.Distinct*
        reads M:MongoDB.Driver.IMongoCollection`1.EstimatedDocumentCount*
        writes M:MongoDB.Driver.IMongoCollection`1.Insert*
        writes M:MongoDB.Driver.IMongoCollection`1.Update*
        writes M:MongoDB.Driver.IMongoCollection`1.Replace*
        writes M:MongoDB.Driver.IMongoCollection`1.Delete*
        writes M:MongoDB.Driver.IMongoCollection`1.BulkWrite*
        reads M:MongoDB.Driver.IMongoCollectionExtensions.Find*
        writes M:MongoDB.Driver.IMongoCollectionExtensions.FindOneAnd*
        reads M:MongoDB.Driver.IMongoCollectionExtensions.Count*
        reads M:MongoDB.Driver.IMongoCollectionExtensions.Distinct*
        pure M:MongoDB.Driver.IMongoCollectionExtensions.AsQueryable
        writes M:MongoDB.Driver.IMongoCollectionExtensions.Insert*
        writes M:MongoDB.Driver.IMongoCollectionExtensions.Update*
        writes M:MongoDB.Driver.IMongoCollectionExtensions.Replace*
        writes M:MongoDB.Driver.IMongoCollectionExtensions.Delete*
        pure M:MongoDB.Driver.IMongoDatabase.GetCollection
        writes M:MongoDB.Driver.IMongoDatabase.Create*
        writes M:MongoDB.Driver.IMongoDatabase.Drop*
        pure M:MongoDB.Driver.IMongoClient.GetDatabase
        pure T:MongoDB.Driver.Builders`1
        pure T:MongoDB.Driver.FilterDefinitionBuilder`1
        pure T:MongoDB.Driver.SortDefinitionBuilder`1
        pure T:MongoDB.Driver.ProjectionDefinitionBuilder`1
        pure T:MongoDB.Driver.UpdateDefinitionBuilder`1
        reads T:MongoDB.Driver.IFindFluentExtensions
        pure M:MongoDB.Driver.IFindFluent`2.*
        reads T:MongoDB.Driver.IAsyncCursorSourceExtensions
        reads T:MongoDB.Driver.IAsyncCursorExtensions
        pure N:MongoDB.Bson
        unknown N:StackExchange.Redis
        pure M:StackExchange.Redis.IConnectionMultiplexer.GetDatabase
        pure M:StackExchange.Redis.ConnectionMultiplexer.GetDatabase
        pure T:StackExchange.Redis.RedisKey
        pure T:StackExchange.Redis.RedisValue
        writes T:StackExchange.Redis.IDatabase
        writes T:StackExchange.Redis.IDatabaseAsync
        reads M:StackExchange.Redis.IDatabase.StringGet
        reads M:StackExchange.Redis.IDatabase.StringLength
        reads M:StackExchange.Redis.IDatabase.KeyExists
        reads M:StackExchange.Redis.IDatabase.KeyTimeToLive
        reads M:StackExchange.Redis.IDatabase.KeyType
        reads M:StackExchange.Redis.IDatabase.HashGet
        reads M:StackExchange.Redis.IDatabase.HashGetAll
        reads M:StackExchange.Redis.IDatabase.HashExists
        reads M:StackExchange.Redis.IDatabase.HashKeys
        reads M:StackExchange.Redis.IDatabase.HashValues
        reads M:StackExchange.Redis.IDatabase.HashLength
        reads M:StackExchange.Redis.IDatabase.HashScan
        reads M:StackExchange.Redis.IDatabase.ListRange
        reads M:StackExchange.Redis.IDatabase.ListLength
        reads M:StackExchange.Redis.IDatabase.ListGetByIndex
        reads M:StackExchange.Redis.IDatabase.SetMembers
        reads M:StackExchange.Redis.IDatabase.SetContains
        reads M:StackExchange.Redis.IDatabase.SetLength
        reads M:StackExchange.Redis.IDatabase.SortedSetRange*
        reads M:StackExchange.Redis.IDatabase.SortedSetScore
        reads M:StackExchange.Redis.IDatabase.SortedSetRank
        reads M:StackExchange.Redis.IDatabase.SortedSetLength
        writes M:StackExchange.Redis.IDatabase.SortedSetRangeAndStore
        unknown M:StackExchange.Redis.IDatabase.Execute
        unknown M:StackExchange.Redis.IDatabase.ScriptEvaluate
        reads M:StackExchange.Redis.IDatabaseAsync.StringGetAsync
        reads M:StackExchange.Redis.IDatabaseAsync.StringLengthAsync
        reads M:StackExchange.Redis.IDatabaseAsync.KeyExistsAsync
        reads M:StackExchange.Redis.IDatabaseAsync.KeyTimeToLiveAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashGetAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashGetAllAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashExistsAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashKeysAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashValuesAsync
        reads M:StackExchange.Redis.IDatabaseAsync.HashLengthAsync
        reads M:StackExchange.Redis.IDatabaseAsync.ListRangeAsync
        reads M:StackExchange.Redis.IDatabaseAsync.ListLengthAsync
        reads M:StackExchange.Redis.IDatabaseAsync.SetMembersAsync
        reads M:StackExchange.Redis.IDatabaseAsync.SetContainsAsync
        reads M:StackExchange.Redis.IDatabaseAsync.SortedSetScoreAsync
        unknown M:StackExchange.Redis.IDatabaseAsync.ExecuteAsync
        unknown M:StackExchange.Redis.IDatabaseAsync.ScriptEvaluateAsync
        writes M:StackExchange.Redis.ISubscriber.Publish*

        # Mail.
        unknown N:MailKit
        writes M:MailKit.IMailTransport.Send*
        writes M:MailKit.MailTransport.Send*
        writes M:MailKit.Net.Smtp.SmtpClient.Send*
        reads M:MailKit.IMailFolder.Get*
        reads M:MailKit.IMailFolder.Fetch*
        reads M:MailKit.IMailFolder.Search*
        writes M:MailKit.IMailFolder.Append*
        writes M:MailKit.IMailFolder.Move*
        writes M:MailKit.IMailFolder.Add*
        writes M:MailKit.IMailFolder.Set*
        writes M:MailKit.IMailFolder.Store*
        writes M:MailKit.IMailFolder.Delete*
        writes M:MailKit.IMailFolder.Expunge*
        reads M:MailKit.IMailService.Connect*
        reads M:MailKit.IMailService.Authenticate*
        reads M:MailKit.IMailService.Disconnect*
        reads M:MailKit.MailService.Connect*
        reads M:MailKit.MailService.Authenticate*
        reads M:MailKit.MailService.Disconnect*
        pure N:MimeKit
        unknown N:SendGrid
        pure N:SendGrid.Helpers
        writes M:SendGrid.ISendGridClient.SendEmailAsync
        writes M:SendGrid.SendGridClient.SendEmailAsync
        writes M:SendGrid.BaseClient.SendEmailAsync

        # Message buses and queues.
        unknown N:Azure
        pure T:Azure.Response
        pure same T:Azure.Response`1
        pure same T:Azure.NullableResponse`1
        pure T:Azure.AsyncPageable`1
        pure T:Azure.Pageable`1
        pure N:Azure.Core
        pure N:Azure.Identity
        writes M:Azure.Messaging.ServiceBus.ServiceBusSender.*
        pure M:Azure.Messaging.ServiceBus.ServiceBusSender.CreateMessageBatchAsync
        writes M:Azure.Messaging.ServiceBus.ServiceBusReceiver.*
        reads M:Azure.Messaging.ServiceBus.ServiceBusReceiver.Peek*
        pure T:Azure.Messaging.ServiceBus.ServiceBusMessage
        pure M:Azure.Messaging.ServiceBus.ServiceBusClient.Create*
        writes M:Azure.Messaging.EventHubs.Producer.EventHubProducerClient.Send*
        writes M:Azure.Messaging.EventGrid.EventGridPublisherClient.Send*
        unknown N:MassTransit
        writes M:MassTransit.IPublishEndpoint.Publish*
        writes M:MassTransit.ISendEndpoint.Send*
        writes M:MassTransit.IBus.Publish*
        writes M:MassTransit.PublishExecuteExtensions.*
        writes M:MassTransit.EndpointConventionExtensions.Send*
        reads M:MassTransit.ISendEndpointProvider.GetSendEndpoint
        writes M:MassTransit.IRequestClient`1.GetResponse
        unknown N:NServiceBus
        writes M:NServiceBus.IMessageSession.Send*
        writes M:NServiceBus.IMessageSession.Publish*
        writes M:NServiceBus.IMessageSessionExtensions.*
        writes M:NServiceBus.IPipelineContext.Send*
        writes M:NServiceBus.IPipelineContext.Publish*
        writes M:NServiceBus.IPipelineContextExtensions.*
        unknown N:RabbitMQ.Client
        writes M:RabbitMQ.Client.IChannel.*
        writes M:RabbitMQ.Client.IChannelExtensions.*
        writes M:RabbitMQ.Client.IModel.*
        writes M:RabbitMQ.Client.IModelExensions.*
        pure N:RabbitMQ.Client.Exceptions
        reads M:RabbitMQ.Client.IConnection.CreateModel
        reads M:RabbitMQ.Client.IConnection.CreateChannelAsync
        unknown N:Confluent.Kafka
        writes M:Confluent.Kafka.IProducer`2.Produce*
        writes M:Confluent.Kafka.IConsumer`2.Commit*
        pure T:Confluent.Kafka.Message`2
        unknown N:Rebus
        writes M:Rebus.Bus.IBus.*
        unknown N:MediatR

        # Blobs, queues and tables.
        writes M:Azure.Storage.Blobs.BlobClient.Upload*
        writes M:Azure.Storage.Blobs.BlobContainerClient.Upload*
        writes M:Azure.Storage.Blobs.BlobContainerClient.Delete*
        writes M:Azure.Storage.Blobs.BlobContainerClient.Create*
        writes M:Azure.Storage.Blobs.BlobContainerClient.Set*
        reads M:Azure.Storage.Blobs.BlobContainerClient.Get*
        reads M:Azure.Storage.Blobs.BlobContainerClient.Exists*
        pure M:Azure.Storage.Blobs.BlobContainerClient.GetBlobClient
        pure M:Azure.Storage.Blobs.BlobServiceClient.GetBlobContainerClient
        reads M:Azure.Storage.Blobs.BlobServiceClient.Get*
        writes M:Azure.Storage.Blobs.BlobServiceClient.Create*
        writes M:Azure.Storage.Blobs.BlobServiceClient.Delete*
        writes T:Azure.Storage.Blobs.Specialized.BlobBaseClient
        reads M:Azure.Storage.Blobs.Specialized.BlobBaseClient.Download*
        reads M:Azure.Storage.Blobs.Specialized.BlobBaseClient.Get*
        reads M:Azure.Storage.Blobs.Specialized.BlobBaseClient.Exists*
        reads M:Azure.Storage.Blobs.Specialized.BlobBaseClient.OpenRead*
        pure M:Azure.Storage.Blobs.Specialized.BlobBaseClient.Uri
        pure M:Azure.Storage.Blobs.Specialized.BlobBaseClient.Name
        pure N:Azure.Storage.Blobs.Models
        writes T:Azure.Storage.Queues.QueueClient
        reads M:Azure.Storage.Queues.QueueClient.Peek*
        reads M:Azure.Storage.Queues.QueueClient.Get*
        reads M:Azure.Storage.Queues.QueueClient.Exists*
        writes T:Azure.Data.Tables.TableClient
        reads M:Azure.Data.Tables.TableClient.Get*
        reads M:Azure.Data.Tables.TableClient.Query*
        unknown N:Microsoft.Azure.Cosmos
        reads M:Microsoft.Azure.Cosmos.Container.Read*
        reads M:Microsoft.Azure.Cosmos.Container.Get*
        writes M:Microsoft.Azure.Cosmos.Container.Create*
        writes M:Microsoft.Azure.Cosmos.Container.Upsert*
        writes M:Microsoft.Azure.Cosmos.Container.Replace*
        writes M:Microsoft.Azure.Cosmos.Container.Patch*
        writes M:Microsoft.Azure.Cosmos.Container.Delete*
        unknown N:Amazon
        writes M:Amazon.S3.IAmazonS3.Put*
        writes M:Amazon.S3.IAmazonS3.Delete*
        writes M:Amazon.S3.IAmazonS3.Copy*
        writes M:Amazon.S3.IAmazonS3.Upload*
        reads M:Amazon.S3.IAmazonS3.Get*
        reads M:Amazon.S3.IAmazonS3.List*
        writes M:Amazon.S3.AmazonS3Client.Put*
        writes M:Amazon.S3.AmazonS3Client.Delete*
        writes M:Amazon.S3.AmazonS3Client.Copy*
        reads M:Amazon.S3.AmazonS3Client.Get*
        reads M:Amazon.S3.AmazonS3Client.List*
        writes M:Amazon.S3.Transfer.ITransferUtility.Upload*
        pure N:Amazon.S3.Model
        writes M:Amazon.SQS.IAmazonSQS.Send*
        writes M:Amazon.SQS.IAmazonSQS.Delete*
        writes M:Amazon.SQS.IAmazonSQS.Receive*
        reads M:Amazon.SQS.IAmazonSQS.Get*
        reads M:Amazon.SQS.IAmazonSQS.List*
        writes M:Amazon.SQS.AmazonSQSClient.Send*
        writes M:Amazon.SQS.AmazonSQSClient.Delete*
        writes M:Amazon.SQS.AmazonSQSClient.Receive*
        reads M:Amazon.SQS.AmazonSQSClient.Get*
        pure N:Amazon.SQS.Model
        writes M:Amazon.SimpleNotificationService.IAmazonSimpleNotificationService.Publish*
        writes M:Amazon.DynamoDBv2.IAmazonDynamoDB.Put*
        writes M:Amazon.DynamoDBv2.IAmazonDynamoDB.Update*
        writes M:Amazon.DynamoDBv2.IAmazonDynamoDB.Delete*
        writes M:Amazon.DynamoDBv2.IAmazonDynamoDB.BatchWrite*
        reads M:Amazon.DynamoDBv2.IAmazonDynamoDB.Get*
        reads M:Amazon.DynamoDBv2.IAmazonDynamoDB.Query*
        reads M:Amazon.DynamoDBv2.IAmazonDynamoDB.Scan*

        # A remote procedure may do anything: a project says which ones read (harness.effects.txt). Its messages are data.
        unknown N:Grpc
        pure N:Grpc.Core.Utils
        pure M:Grpc.Core.AsyncUnaryCall`1.*
        pure same M:Grpc.Core.AsyncUnaryCall`1.ResponseAsync
        pure same M:Grpc.Core.AsyncUnaryCall`1.GetAwaiter
        pure T:Grpc.Core.Metadata
        pure T:Grpc.Core.CallOptions
        pure T:Grpc.Core.RpcException
        writes M:Grpc.Core.IClientStreamWriter`1.*
        writes M:Grpc.Core.IAsyncStreamWriter`1.*
        pure N:Google.Protobuf

        # Around calls.
        pure N:Polly
        pure N:Polly.Retry
        pure N:NodaTime
        pure N:AutoMapper
        pure N:FluentValidation
        pure N:Newtonsoft.Json
        pure fresh M:Newtonsoft.Json.JsonConvert.Deserialize*
        pure N:Serilog
        pure N:OpenTelemetry
        """;
}
