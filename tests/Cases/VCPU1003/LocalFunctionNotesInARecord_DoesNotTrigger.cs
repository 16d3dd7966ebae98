// A local function of the record calls a method that only reads a part of the record.
[Port("x86")]
public sealed class LocalFunctionNotesInARecordPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        new Looker(vcpu, vcpu.Runnable).Enter();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Looker(Vcpu Own, bool Hint)
    {
        public void Enter()
        {
            Go();

            void Go()
            {
                bool pending = Own.Task.TransferWorkPending();
                Note();
                if (!pending)
                {
                    Own.EnterGuest();
                }
            }
        }

        private void Note()
        {
            if (Hint)
            {
                Own.Kick();
            }
        }
    }
}
