// The parameter says that what is passed drains, and the lambda does; the call inside is believed.
[Port("lambda")]
public sealed class LambdaForContractedParameterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Prepare(vcpu, static v => v.HandleTransferWork());
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Prepare(Vcpu vcpu, [DrainsWork(SetsExitReason = true)] Func<Vcpu, int> drain) => drain(vcpu);
}
